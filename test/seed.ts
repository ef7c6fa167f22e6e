import fc from 'fast-check';
import { SEED } from './chance';

/** Every law begins with the seed of the run: a run with that seed tries what failed again. */
fc.configureGlobal({ seed: SEED });
