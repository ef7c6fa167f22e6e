import { first, then, tried } from './trying';

tried({
  'what is to be done has not been done': [
    then(
      'Council|Ref|Value|Paid to police|To be spent / Blaby|A/1|900|900|400 / Melton|A/2|800|0|0 / Blaby|A/3|700|600|100',
      'drawnDown=1500 spent=N/A -column-question',
    ),
    then(
      '@Blaby: Ref|Value|To be banked|Paid to police / A/1|900|300|600 / A/2|800|800|0 / A/3|700|0|700 / A/4|600|100|200',
      'heldByAuthority=N/A drawnDown=1500',
    ),
    then(
      '@Blaby: Ref|Value|Held by council|Will be transferred / A/1|900|900|400 / A/2|800|0|0 / A/3|700|600|100',
      'heldByAuthority=1500 drawnDown=N/A',
    ),
    then(
      'Council|Ref|Value|Drawn down|Anticipated spend / Blaby|A/1|900|900|400 / Melton|A/2|800|0|0 / Blaby|A/3|700|600|100',
      'drawnDown=1500 spent=N/A -column-question',
    ),
    then(
      '@Blaby: Ref|Value|Not held|Paid to police / A/1|900|300|600 / A/2|800|800|0 / A/3|700|0|700 / A/4|600|100|200',
      'heldByAuthority=N/A drawnDown=1500',
    ),
    first(
      '@Blaby: Ref|Value|Held by council, to be spent by 2030 / A/1|900|900 / A/2|800|0 / A/3|700|600',
      'value=2400',
    ),
    first(
      '@Blaby: Ref|Value|Held by council, not yet transferred / A/1|900|900 / A/2|800|0 / A/3|700|600',
      'heldByAuthority=1500',
    ),
    first(
      '@Blaby: Ref|Value|Not received|Held / A/1|900|900|0 / A/2|800|0|800 / A/3|700|100|600',
      'heldByDeveloper=1000 heldByAuthority=1400',
    ),
  ],
  'what is not banked yet is no stage that a law leaves over': [
    then(
      '@Blaby: Ref|Value|Not triggered|To be banked|With police / A/1|900|900|0|0 / A/2|800|0|800|0 / A/3|700|0|100|600 / A/4|600|300|300|0',
      'notStarted=1200 heldByAuthority=N/A drawnDown=600',
    ),
  ],
});
