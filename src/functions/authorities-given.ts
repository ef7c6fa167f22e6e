import { withSuccession } from '../domain/register/authorities-in-force';
import { AUTHORITIES } from '../domain/requests/authority-table';
import { AUTHORITIES_GIVEN } from './register-in-force';
import { tableFrom } from './sources';

AUTHORITIES_GIVEN.bring({
  read: (argument, call, position) => tableFrom(AUTHORITIES, argument, call, position),
  withSuccession,
});
