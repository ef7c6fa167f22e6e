/** Tests begin with the whole domain; what a figure does before the rest of it is loaded, test/contract shows. */
import '../src/domain/whole';
