import { first, then, tried } from './trying';

tried({
  'what was not agreed, or is worth something else, is not the sum that is secured': [
    then('@Blaby: Ref|Site|Amount refused / A/1|X|900 / A/2|Y|800 / A/3|Z|700', 'refused +column-missing'),
    then('@Blaby: Ref|Site|Contribution not secured / A/1|X|900 / A/2|Y|800 / A/3|Z|700', 'refused'),
    then('@Blaby: Ref|Site|Amount offered / A/1|X|900 / A/2|Y|800 / A/3|Z|700', 'refused'),
    then('@Blaby: Ref|Site|Value of land / A/1|X|900 / A/2|Y|800 / A/3|Z|700', 'refused'),
    then('@Blaby: Ref|Site|Amount lapsed / A/1|X|900 / A/2|Y|800 / A/3|Z|700', 'refused'),
    then(
      '@Blaby: Ref|Site|Provisional sum|Held by council / A/1|X|900|900 / A/2|Y|800|0 / A/3|Z|700|100',
      'refused',
    ),
    first(
      '@Blaby: Ref|Site|Amount refused|Amount agreed|Held by council / A/1|X|100|900|900 / A/2|Y|80|800|0 / A/3|Z|0|700|100',
      'value=2400 heldByAuthority=1000',
    ),
    first('@Blaby: Ref|Site|Value at 31/3/24 / A/1|X|900 / A/2|Y|800 / A/3|Z|700', 'value=2400'),
  ],
});
