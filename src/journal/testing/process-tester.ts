import { writeSync } from 'node:fs';
import { isProblem, refused } from '#isms/kernel/values/problem.ts';
import { lookUp, shelf } from '#isms/kernel/snapshot/snapshot.ts';
import { openAt, openStore, type Address } from './engines-tester.ts';
import { good, newRisk, only } from './fixture-tester.ts';
import type { CommitRequest, Journal } from '../journal.ts';

/** What a process of a test is to do. It is told on its command line, as JSON. */
export interface Task {
  readonly address: Address;
  readonly organisation: string;
  readonly what: 'open new files' | 'begin' | 'first' | 'increment' | 'step down' | 'commit until killed';
  readonly times?: number;
  readonly who?: string;
}

const clock = (): string => new Date().toISOString();

/** One act of several records, which must never be seen in part. */
const three = (n: number): CommitRequest['decide'] => {
  return (head) => [
    newRisk(`left ${n}`),
    newRisk(`right ${n}`),
    ...shelf(head, 'person').rows.map(({ register, id }) => {
      return { do: 'amend', register, id, fields: { name: `counter ${n}` } } as const;
    }),
    ...(shelf(head, 'person').rows.length > 0
      ? []
      : [{ do: 'create', register: 'person', fields: { name: `counter ${n}` } } as const]),
  ];
};

const increment: CommitRequest['decide'] = (head) => {
  const { register, id, fields } = only(head, 'risk');
  return [{ do: 'amend', register, id, fields: { level: Number(Reflect.get(fields, 'level')) + 1 } }];
};

const stepDown = (id: string): CommitRequest['decide'] => {
  return (head) => {
    const left = shelf(head, 'person').rows.filter(
      ({ fields }) => Reflect.get(fields, 'administrator') === true,
    );
    if (left.length < 2 || !lookUp(head, 'person', id)) return refused('Somebody has to stay.');
    return [{ do: 'amend', register: 'person', id, fields: { administrator: false } }];
  };
};

async function perform(journal: Journal, { organisation, what, times = 1, who = '' }: Task): Promise<void> {
  if (what === 'step down') {
    const outcome = await journal.commit(organisation, { actor: who, decide: stepDown(who) });
    writeSync(1, isProblem(outcome) ? 'stays\n' : 'steps down\n');
    return;
  }
  if (what === 'increment') {
    for (let n = 0; n < times; n += 1)
      good(await journal.commit(organisation, { actor: who, decide: increment }));
    return;
  }
  if (what === 'first') {
    writeSync(1, `${await journal.first(who)}\n`);
    return;
  }
  await journal.establish(organisation);
  if (what === 'begin') {
    good(await journal.commit(organisation, { actor: who, decide: () => [newRisk(who)] }));
    return;
  }
  for (let n = 1; ; n += 1) {
    const { position, commitId } = good(
      await journal.commit(organisation, { actor: 'machine', decide: three(n) }),
    );
    // Written before anything else happens: what was said to be done must be done.
    writeSync(1, `${position} ${commitId}\n`);
  }
}

const [, script, told] = process.argv;
if (script === import.meta.filename && told !== undefined) {
  const task = JSON.parse(told) as Task;
  // All begin at once, so that they meet.
  const together = async (): Promise<void> => {
    writeSync(1, 'ready\n');
    if (task.what !== 'commit until killed') await new Promise((go) => process.stdin.once('data', go));
  };
  if (task.what === 'open new files') {
    await together();
    for (let n = 0; n < (task.times ?? 1); n += 1)
      await (await openStore({ ...task.address, where: `${task.address.where}-${n}` })).close();
    writeSync(1, 'opened\n');
  } else {
    const { journal } = await openAt(task.address, { clock });
    await together();
    await perform(journal, task);
    await journal.close();
  }
  process.stdin.destroy();
}
