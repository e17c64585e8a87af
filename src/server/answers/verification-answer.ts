import type { Instant } from '#isms/kernel/declarations/record.ts';
import { anchorText } from '#journal/chain/anchor.ts';
import type { Verification, VerificationFault } from '#journal/journal.ts';
import type { Answers } from './answers.ts';
import type { VerificationAnswer } from '../contract/journal.ts';

// Enough to see what happened. A chain that was cut is at fault in every entry after it.
const mostFaults = 200;

/** Returns the result of a verification, with records named by their codes. */
export function verificationAnswer(
  answers: Answers,
  found: Verification,
  verifiedAt: Instant,
  structure: readonly string[],
): VerificationAnswer {
  const { position, hash, commits, versions, erased, erasures, files } = found;
  const faults = [...structure.map((what): VerificationFault => ({ position: 0, what })), ...found.faults];
  const [kept] = found.met;
  const told = faults.slice(0, mostFaults).map(({ record: key, ...fault }) => {
    if (!key) return fault;
    const record = { register: key.register, id: key.record };
    answers.name(record.id, record.register);
    const code = answers.names[record.id]?.code;
    const what =
      code === undefined ? fault.what : fault.what.replace(`${record.register} ${record.id}`, code);
    return { ...fault, what, record };
  });
  return {
    position,
    hash,
    text: anchorText(found),
    verifiedAt,
    holds: faults.length === 0,
    commits,
    versions,
    erased,
    erasures: [...erasures],
    files,
    ...(kept && { kept }),
    faults: told,
    total: faults.length,
    names: answers.names,
  };
}
