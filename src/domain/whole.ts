/** Every part of the domain that is loaded later. Imported where the whole domain is wanted: by functions-more, scripts and tests. */
import './findings/catalogue';
import './reading/unusual-header';
import './reading/words/weigh-meanings';
import './register/figures/nearest-name';
import './register/unusual/unusual-rows';
import './sheet/english-authorities';
import './sheet/near-spellings';
