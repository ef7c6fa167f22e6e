import { distance } from 'fastest-levenshtein';
import { LETTERS_APART } from './letters-apart';

LETTERS_APART.bring(distance);
