import { latestRead } from '../../../src/taskpane/kernel/latest-read';

function waiting() {
  const answers: ((told: string) => void)[] = [];
  const shown: string[] = [];
  const read = latestRead(
    () => new Promise<string>((resolve) => answers.push(resolve)),
    (told) => shown.push(told),
  );
  return { answers, shown, read };
}

test('each answer is shown, in the order of the reads', async () => {
  const { answers, shown, read } = waiting();
  const reads = [read(), read()];
  answers[0]!('before');
  await reads[0];
  answers[1]!('after');
  await reads[1];
  expect(shown).toEqual(['before', 'after']);
});

test('an answer that is late does not put back what was', async () => {
  const { answers, shown, read } = waiting();
  const reads = [read(), read()];
  answers[1]!('after');
  await reads[1];
  answers[0]!('before');
  await reads[0];
  expect(shown).toEqual(['after']);
});
