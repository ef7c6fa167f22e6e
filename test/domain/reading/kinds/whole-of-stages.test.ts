import { then, first, tried } from './trying';

tried({
  'what all stages come to is the value, whatever it is called, where what the developer has is one of them':
    [
      then(
        'Our ref|Your council|We asked for and got|Still with the developer|With the council|With us / A/1|Blaby|900|900|0|0 / A/2|Melton|800|0|800|0 / A/3|Blaby|700|0|100|600 / A/4|Melton|600|300|300|0',
        'value=3000 heldByDeveloper=1200 heldByAuthority=1200 drawnDown=600',
      ),
      then(
        'Our ref|District|Total due to us|Not yet triggered|Council has it|We have it / A/1|Blaby|900|900|0|0 / A/2|Melton|800|0|800|0 / A/3|Blaby|700|0|100|600 / A/4|Melton|600|300|300|0',
        'value=3000 notStarted=1200 heldByAuthority=1200 drawnDown=600',
      ),
      then(
        '@Blaby: Deed|Due to police (£)|Not paid by developer|Held by council|Paid to police / A/1|900|900|0|0 / A/2|800|0|800|0 / A/3|700|0|100|600 / A/4|600|300|300|0',
        'value=3000 heldByDeveloper=1200 heldByAuthority=1200 drawnDown=600',
      ),
      then(
        '@Blaby: Deed|Gross|Unpaid by developer|With BDC|With Leicestershire Police / A/1|900|900|0|0 / A/2|800|0|800|0 / A/3|700|0|100|600 / A/4|600|300|300|0',
        'value=3000 heldByDeveloper=1200 heldByAuthority=1200 drawnDown=600',
      ),
      // What the council holds and what was passed on come to what it received.
      first(
        '@Blaby: Deed|Got in|Held by council|Paid to police / A/1|0|0|0 / A/2|800|800|0 / A/3|700|100|600 / A/4|300|300|0',
        'refused',
      ),
      // One line does not keep it, and another column does.
      first(
        '@Blaby: Deed|Contribution|Received|Not paid by developer|Held by council|Paid to police / A/1|900|0|900|0|0 / A/2|800|800|0|800|0 / A/3|700|700|0|100|600 / A/4|600|300|300|300|0',
        'value=3000 heldByDeveloper=1200 heldByAuthority=1200 drawnDown=600',
      ),
    ],
  'the stage that is left, where the other stages and it come to the value': [
    then(
      'Council|Ref|Secured|Yet to be paid|With them|With us / Blaby|A/1|900|900|0|0 / Melton|A/2|800|0|800|0 / Blaby|A/3|700|0|100|600 / Melton|A/4|600|300|300|0',
      'value=3000 heldByDeveloper=1200 heldByAuthority=1200 drawnDown=600',
    ),
    first(
      '@Blaby: Ref|Secured|Due from developer|Kept|Gone to police / A/1|900|900|0|0 / A/2|800|0|800|0 / A/3|700|0|100|600 / A/4|600|300|300|0',
      'value=3000 heldByDeveloper=1200 heldByAuthority=1200 drawnDown=600',
    ),
    then(
      '@Blaby: Ref|Secured|Due from developer|In our suspense account|Paid to police / A/1|900|900|0|0 / A/2|800|0|800|0 / A/3|700|0|100|600 / A/4|600|300|300|0',
      'value=3000 heldByDeveloper=1200 heldByAuthority=1200 drawnDown=600',
    ),
    then(
      'Council|Ref|Secured|Yet to be paid|With them|With us|Spent / Blaby|A/1|900|900|0|0|0 / Melton|A/2|800|0|800|0|0 / Blaby|A/3|700|0|100|600|400 / Melton|A/4|600|300|300|0|0 / Blaby|A/5|500|0|0|500|500',
      'value=3500 heldByDeveloper=1200 heldByAuthority=1200 drawnDown=1100 spent=900',
    ),
    // Two are left: no law tells them.
    first(
      '@Blaby: Ref|Secured|Somewhere|Elsewhere|Paid to police / A/1|900|900|0|0 / A/2|800|0|800|0 / A/3|700|0|100|600 / A/4|600|300|300|0',
      'heldByDeveloper=N/A heldByAuthority=N/A',
    ),
  ],
  'what was banked is no stage where it would make the stages more than the value': [
    then(
      'District|Planning no|Total for police|Banked by district|Banked by us / Blaby|18/1/F|900|0|0 / Melton|18/2/F|800|800|0 / Blaby|18/3/F|700|700|600 / Melton|18/4/F|600|600|300',
      'value=3000 heldByAuthority=N/A drawnDown=900 +column-question',
    ),
    first(
      'Council|Ref|Police contribution (£)|Collected by council|Sent to us / Blaby|18/1|900|0|0 / Melton|18/2|800|800|0 / Blaby|18/3|700|700|600 / Melton|18/4|600|300|300',
      'value=3000 drawnDown=900',
    ),
    then(
      'Council|Ref|Police contribution (£)|On deposit with council|Sent to us / Blaby|18/1|900|0|0 / Melton|18/2|800|800|0 / Blaby|18/3|700|700|600 / Melton|18/4|600|600|300',
      'value=3000 heldByAuthority=N/A drawnDown=900 +column-question',
    ),
  ],
  'what is left of money that is handed on is with a council': [
    then(
      'Authority|Agreement|Amt|Amt rec’d|Amt fwd|Amt held / Blaby|A/1|900|0|0|0 / Melton|A/2|800|800|0|800 / Blaby|A/3|700|700|600|100 / Melton|A/4|600|300|0|300 / Blaby|A/5|500|500|500|0',
      'value=3500 heldByAuthority=1200 drawnDown=1100',
    ),
    then(
      'Council|Ref|Agreed|Received|Paid over|Balance / Blaby|A/1|900|0|0|0 / Melton|A/2|800|800|0|800 / Blaby|A/3|700|700|600|100 / Melton|A/4|600|300|0|300 / Blaby|A/5|500|500|500|0',
      'value=3500 heldByAuthority=1200 drawnDown=1100',
    ),
    then(
      'Council|Ref|Agreed|Collected|Remitted|Held / Blaby|A/1|900|0|0|0 / Melton|A/2|800|800|0|800 / Blaby|A/3|700|700|600|100 / Melton|A/4|600|300|0|300 / Blaby|A/5|500|500|500|0',
      'value=3500 heldByAuthority=1200 drawnDown=1100',
    ),
    // A force moves money too, to what it is spent on.
    first(
      'Council|Ref|Agreed|Received|Transferred|Balance / Blaby|A/1|900|0|0|0 / Melton|A/2|800|800|0|800 / Blaby|A/3|700|700|600|100 / Melton|A/4|600|300|0|300 / Blaby|A/5|500|500|500|0',
      'value=3500 heldByAuthority=N/A +column-question',
    ),
    first(
      'Council|Ref|Agreed|Received|Paid|Balance / Blaby|A/1|900|0|0|0 / Melton|A/2|800|800|0|800 / Blaby|A/3|700|700|600|100 / Melton|A/4|600|300|0|300 / Blaby|A/5|500|500|500|0',
      'value=3500 heldByAuthority=N/A +column-question',
    ),
  ],
  'a column of nothing shows nothing of another': [
    then(
      '@Blaby: Agreement ref|Contribution|Held by developer|Available to transfer|Police received|Amount received / A/1|900|900|0|0|0 / A/2|800|0|0|800|800 / A/3|700|700|0|0|0 / A/4|600|0|0|600|600 / A/5|500|0|0|500|500',
      'value=3500 heldByDeveloper=1600 drawnDown=1900',
    ),
    then(
      '@Blaby: Agreement ref|Contribution|Held by developer|Released|Police received|Collected / A/1|900|900|0|0|0 / A/2|800|0|0|800|800 / A/3|700|700|0|0|0 / A/4|600|0|0|600|600 / A/5|500|0|0|500|500',
      'value=3500 heldByDeveloper=1600 drawnDown=N/A +column-question',
    ),
  ],
  'why a council still holds it': [
    then(
      'Site|Council|Agreement reference|Total contribution secured|Total received from developers|Total passed to OPCC|Held by LPA pending bid / X|Blaby|A/1|900|0|0|0 / Y|Melton|A/2|800|800|0|800 / Z|Blaby|A/3|700|700|600|100 / W|Melton|A/4|600|300|0|300',
      'value=3000 heldByAuthority=1200 drawnDown=600',
    ),
    then(
      '@Blaby: Ref|Value|Held by BDC awaiting request / A/1|900|0 / A/2|800|800 / A/3|700|100',
      'value=2400 heldByAuthority=900',
    ),
    then(
      '@Blaby: Ref|Value|Held by council until claimed / A/1|900|0 / A/2|800|800 / A/3|700|100',
      'value=2400 heldByAuthority=900',
    ),
    // What is asked for is no money held.
    first(
      '@Blaby: Ref|Value|Bid pending with council / A/1|900|0 / A/2|800|800 / A/3|700|100',
      'heldByAuthority=N/A',
    ),
  ],
});
