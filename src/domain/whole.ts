/** Every part of the domain that is loaded later. Imported where the whole domain is wanted: by functions-more, scripts and tests. */
import './findings/catalogue';
import './reading/unusual-header';
import './reading/weigh-meanings';
import './register/nearest-name';
import './register/unusual-rows';
import './sheet/english-authorities';
import './sheet/near-spellings';
