import { then, tried } from './trying';

tried({
  'a statement of account is no register, and says by which column': [
    then(
      'S106 police reserve||||| / Date|Agreement|Detail|In|Out|Balance / 44063|20/42|Received from developer|114||114 / 42694|16/116|Received from developer|67||181 / 44497|21/190|Received from developer|45||226 / 44500|21/190|Paid to police||26|200',
      'refused asks=5 +sheet-of-account',
    ),
    then(
      '@Harrogate: Deed|When|What|Money in £|Money out £|Balance on deed £ / 17/42|43256|Developer payment|169.02||169.02 / |43621|Transfer to N Yorks Police||169.02|0 / 17/116|43139|Developer payment|33||33 / |43504|Transfer to N Yorks Police||33|0 / 16/338|42780|Developer payment|179||179 / |43145|Transfer to N Yorks Police||98|81',
      'refused asks=5 +sheet-of-account',
    ),
    then(
      '@Blaby: When|For|Payments in|Paid out|Left / 1/4/20|Opening|100||100 / 2/4/20|A|50||150 / 3/4/20|B||30|120 / 4/4/20|C||20|100',
      'refused asks=4',
    ),
  ],
  'what is left on each line of its own is no running balance': [
    then(
      '@Blaby: Agreement|Sum|In|Out|Balance / A/1|100|100|60|40 / A/2|90|90|20|70 / A/3|80|80|0|80 / A/4|70|70|70|0',
      'value=340',
    ),
    then(
      '@Blaby: What|When|Money in £|Money out £|Balance £ / Bus|1/4/20|100|60|40 / Play|1/4/21|90|20|70 / Road|1/4/22|80|0|80',
      'refused +sheet-not-understood',
    ),
  ],
});
