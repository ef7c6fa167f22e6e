/**
 * Rough sheets as councils and forces send them, written without sight of the reader, and more inputs of each kind of
 * fault that they showed. What was right at the first try, and what only then, is said of each.
 */
import { first, then, tried } from './trying';

const A = 'Agreement|Authority|Value';

tried({
  'rough sheets': [
    first(
      'Leicestershire Police - S106 tracker|||||||| / Position as at 30/09/2025|||||||| / Our ref|Council|Development|Agreed|Indexation|Paid over to OPCC|Spent to date|Left to spend|Comments / LP/001|Blaby|Land N of Hinckley Rd|45000|1250.5|45000|41250.5|3749.5|Two vehicles bought / LP/002|Charnwood|Cotes Lane, Ph 1|62000|0|53500|0|53500| / LP/003|Melton|Station Yard|31500|0|0|0|0|Chase Feb',
      'value=138500 drawnDown=98500 spent=41250.5 rows=3 rowsLeftOut=0',
    ),
    then(
      '@Blaby: Police contributions monitoring 2025/26||||||||| / Agreement ref|Site|Contribution due|Q1 received|Q2 received|Q3 received|Q4 received|Total received|Transferred to Police|Balance held / BDC/21/0034|Enderby Hall|60000|15000|15000|15000|15000|60000|20000|40000 / BDC/22/0101|Croft Road|50000|0|15000|0|0|15000|0|15000 / BDC/23/0007|Park Lane|40000|0|0|0|0|0|0|0 / Totals||150000|15000|30000|15000|15000|75000|20000|55000',
      'value=150000 drawnDown=20000 heldByAuthority=55000 rows=3',
    ),
    first(
      '@Melton: S106 Ref|Site name|Value|Drawn down / MBC/1|Dalby Rd|12,345.00|12,345.00 / MBC/2|Kings Rd|£10,155.00|nil / MBC/3|Refund due|500.00-|0.00 CR',
      'value=22500 drawnDown=12345 rowsLeftOut=1 +amount-not-a-number',
    ),
    first(
      `${A}|Status / A1|Blaby|£50,000 (index linked)|Open / A2|Blaby|12000|Open / A3|Melton|20,000|Open / A4|Melton|Up to £30,000|Open`,
      'value=32000 rowsLeftOut=2 +amount-not-a-number',
    ),
    first(
      '@Hinckley & Bosworth: Reference|Development|S106 police £|Released to police £ / 20/00102/OUT|Normandy Way|40000|10000 / Note: balance of £30,000 on 100th occupation||| / 20/00916/FUL|Wykin Lane|16000|6000 / Note: paid in two halves, see email||| / 21/00787/OUT|Peckleton Lane|10000|0',
      'value=66000 drawnDown=16000 rows=3 rowsLeftOut=0',
    ),
    first(
      'Agreement no|LPA|Secured|Of which received|Of which transferred|Of which spent / X/1|Blaby|500000|400000|300000|100000 / X/2|Harborough|300000|100000|50000|0 / X/3|Charnwood|200000|100000|50000|0',
      'value=1000000 drawnDown=400000 spent=100000 +column-question',
    ),
    first(
      '@Oadby & Wigston: S106 agreement|Obligation|Amount secured|Paid to police / OW/11|Police premises|10000|10000 / OW/11|Refund of overpayment|-500|0 / OW/12|Police vehicles|7000|0 / OW/13|Police premises|8000|0',
      'value=24500 drawnDown=10000 +amount-below-nil',
    ),
    first(
      'A|B|C|D|E|F / Agreement|Authority|Total sum|With developer|With council|With police / (1)|(2)|(3)|(4)|(5)|(6) / 21/9|Blaby|4000|4000|0|0 / 21/10|Melton|3000|0|3000|0 / 21/11|Rutland|2000|0|0|2000',
      'value=9000 heldByDeveloper=4000 heldByAuthority=3000 drawnDown=2000 rowsLeftOut=0',
    ),
    first(
      'Agreement|Council|Where are we|Sum|Police have / S/1|Blaby|Live|10000|5000 / S/2|Blaby|Closed|10000|10000 / S/3|Melton|Open|15000|5000 / S/4|Rutland|Lapsed|5000|0',
      'value=40000 drawnDown=20000 agreements=2',
    ),
    first(
      'Deed|District|Total due to police|Police have had|To 31/03/24|2024/25|2025/26|Total spent / D1|Blaby|40000|40000|10000|20000|5000|35000 / D2|Melton|30000|30000|0|12000|0|12000 / D3|NW Leics|20000|0|0|0|0|0',
      'refused +column-missing',
    ),
    first(
      '@Blaby: Agreement|21/001|21/002|21/003 / Site|Park Rd|Mill Lane|The Green / Value|1000|2000|3000 / Drawn down|500|0|3000 / Spent|100|0|3000',
      'refused +sheet-not-understood',
    ),
    first(`${A} / A1|Blaby|£450k / A2|Melton|£1.2m / A3|Rutland|50000`, 'rowsLeftOut=2 +amount-not-a-number'),
  ],
  'a tax or a charge worked out from a total': [
    then(
      '@Charnwood: Ref|Site|Police contribution|Paid to PCC / C1|Loughborough Rd|2000|2000 / C2|Shelthorpe|3000|0 / C3|Anstey|2000|0 / Net total||7000|2000 / VAT @ 20%||1400|400 / Gross||8400|2400',
      'value=7000 drawnDown=2000 rows=3 +total-row',
    ),
    first(`${A} / A/1|Blaby|100 / A/2|Blaby|50 / Total||150 / Contingency at 5%||7.50`, 'value=150'),
    first(
      `@Blaby: Agreement|Value / A/1|100 / A/2|50 / Total|150 / Plus VAT|30 / Total due|180`,
      'value=150',
    ),
    then(`@Blaby: Agreement|Value / A/1|100 / A/2|50 / Total|150 / 5% admin fee|7.50`, 'value=150'),
    then(`@Blaby: Agreement|Value / A/1|100 / A/2|50 / Monitoring charge (2.5%)|3.75`, 'value=150'),
    then(`@Blaby: Agreement|Value / A/1|100 / A/2|50 / Inflation allowance|4`, 'value=150'),
    // A name that only holds such a word, or a share of a contribution that is one.
    first(`${A}|Site / A/1|Blaby|100|Vat Lane / A/2|Blaby|50|20% affordable`, 'value=150 rowsLeftOut=0'),
    first(`${A}|Purpose / A/1 (50%)|Blaby|100|Police / A/1 (50%)|Blaby|90|Police`, 'value=190'),
    first(`@Blaby: Agreement|Value|Site / Taxal Edge 1|100|X / Inflation Way 2|50|Y`, 'value=150'),
  ],
  'no agreement, but references of another sort': [
    then(
      '@Rugby: Application number|Developer|Police contribution agreed|Amount passed to police / R18/0995|Acme Homes Ltd|50000|25000 / R19/1411|Bellrope Homes|30000|0 / R20/0001|Oak & Sons|25000|0',
      'value=105000 drawnDown=25000 agreements=3',
    ),
    then(
      '@Harborough: Plan app|Where|Police sum|Held by HDC / 19/00250|Witham Villa|90000|90000 / 19/00856|Coventry Rd|45000|0 / 20/00044|Warwick Rd|60000|0',
      'value=195000 heldByAuthority=90000 agreements=3',
    ),
    then(
      'Site|Authority|Planning permission|Amount (£) / Park Rd|Blaby|21/0345|1000 / Mill Lane|Melton|21/0346|2000 / The Green|Rutland|22/0001|3000',
      'value=6000 agreements=3',
    ),
    then(
      '@Blaby: Site|Contribution ref|Value / Park Rd|C/1|1000 / Mill Lane|C/2|2000 / The Green|C/3|3000',
      'refused asks=1 +column-missing',
    ),
    then(
      '@Rutland: Address|Planning ref|Sum secured|Spend by / Barleythorpe|2021/0123/MAJ|10000|01/04/2030 / Uppingham|2021/0456/MAJ|7500|01/04/2031 / Ketton|2022/0789/FUL|9|01/05/2031',
      'value=17509 agreements=3',
    ),
  ],
  'what is done with a contribution is no reference': [
    then(`@Blaby: Agreement|Site|Contribution due / A/1|X|100 / A/2|Y|50 / A/3|Z|70`, 'value=220'),
    then(
      `@Blaby: Agreement|Contribution due|Transferred to police / A/1|100|5 / A/2|50|5 / A/3|70|0`,
      'value=220 drawnDown=10',
    ),
  ],
});
