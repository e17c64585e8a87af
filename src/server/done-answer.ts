import type { Committed } from '#journal/journal.ts';
import type { Answers } from './answers.ts';
import type { Done } from './contract.ts';

/** What a commit came to: the records as they are now, of those that may be read. */
export function doneAnswer(answers: Answers, committed: Committed): Done {
  const records = committed.versions.flatMap((version) => {
    const register = answers.inquiry.isms.registers.get(version.register);
    return register && answers.mayRead(register.key) ? [answers.record(register, version)] : [];
  });
  return { position: committed.position, records, names: answers.names };
}
