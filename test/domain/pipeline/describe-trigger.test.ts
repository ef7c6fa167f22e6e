import { describeTrigger } from '../../../src/domain/pipeline/describe-trigger';

const NONE = { count: null, daysToPay: null, expected: null } as const;

test.each([
  [{ timing: 'On', trigger: 'Commencement' }, 'on commencement'],
  [{ timing: 'Prior to', trigger: 'First occupation' }, 'before first occupation'],
  [{ timing: 'Prior to', trigger: 'Occupation of nth', count: 22 }, 'before the 22nd occupation'],
  [{ timing: 'On', trigger: 'Completion of nth', count: 113 }, 'at the 113th completion'],
  [{ timing: 'On', trigger: 'Percent occupied', count: 0.5 }, 'once more than 50% of homes are occupied'],
  [{ timing: 'On', trigger: 'Date', expected: 46_176 }, 'on 3 June 2026'],
  [{ timing: 'On', trigger: 'Months after', count: 6 }, '6 months after its base date'],
  [{ timing: 'Within days', trigger: 'Commencement', daysToPay: 28 }, 'within 28 days of commencement'],
  [{ timing: 'Within days', trigger: 'Commencement' }, 'after commencement'],
  [{ timing: null, trigger: null }, 'no trigger'],
] as const)('%j is said as "%s"', (row, says) => {
  expect(describeTrigger({ ...NONE, ...row })).toBe(says);
});
