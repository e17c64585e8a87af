import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayTake } from '#access/policies.ts';
import { askerOn } from '#access/roles.ts';
import { hindranceTo } from '#access/segregation.ts';
import { isCalledFor, type Action } from '#isms/kernel/declarations/action.ts';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { duesOf } from '#isms/kernel/declarations/deadline.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { person } from '#isms/07-support/people/person.ts';
import { all, asOf, reference } from '../../../company-tests/company-tester.ts';
import { Answers } from '../answers.ts';
import { myWork } from './my-work.ts';
import { testServer, type Ask, type Somebody, type Tested } from '../../testing/server-tester.ts';

/** Actions that people take on their own initiative. No record waits for them. */
const ofTheirOwnAccord: ReadonlySet<string> = new Set([
  'appoint',
  'except-from-segregation',
  'issue-statement',
  'judge-requirement',
  'map-directory-group',
  'plan-assessment-run',
  'plan-exercise',
  'plan-occurrence',
  'plan-restore-test',
  'plan-supplier-review',
  'record-analysis',
  'record-communication',
  'record-completions',
  'review-context',
  ...[...all.catalogue.actions.keys()].filter((key) => key.startsWith('raise-nonconformity-')),
]);

describe.each([
  ['on its reference day', []],
  ['with its gaps', ['gaps']],
])('in the example company %s', (_, overlays) => {
  test('what a record is waiting for is in the work of somebody, or due later than that shows', () => {
    const inquiry = all.inquirer().at(asOf(reference, ...overlays));
    const { reader: s, catalogue } = inquiry;
    const askers = s.all(person).flatMap(({ id }) => askerOn(id, s, catalogue) ?? []);
    const asked = new Set(
      askers.flatMap((asker) => {
        const { awaited, dues } = myWork(new Answers(inquiry, asker), asker);
        const ofDues = dues.flatMap(({ actions, id }) => actions.map((action) => ({ action, id })));
        return [...awaited, ...ofDues].map(({ action, id }) => `${action} ${id}`);
      }),
    );
    const isOpen = (action: Action, register: AnyRegister, record: Stored): boolean =>
      isCalledFor(action, record, s) &&
      askers.some(
        (asker) =>
          mayTake(asker, action, register, record) && hindranceTo(asker, action, record, s) === undefined,
      );
    const isLater = (register: AnyRegister, record: Stored): boolean =>
      duesOf(record, register, s, catalogue.settings).some(({ on }) => on > addDays(s.asOf, 90));
    const forgotten = [...catalogue.actions.values()]
      .filter(({ key, ends }) => !ends && !ofTheirOwnAccord.has(key))
      .flatMap((action) => {
        const register = catalogue.registers.get(action.on.key) ?? action.on;
        return s
          .all(register)
          .filter((record) => isOpen(action, register, record) && !isLater(register, record))
          .filter(({ id }) => !asked.has(`${action.key} ${id}`))
          .map(({ code }) => `${action.key} ${code}`);
      });
    expect(forgotten).toEqual([]);
    expect(asked.size).toBeGreaterThan(20);
  });
});

describe('a version of a document', () => {
  let server: Tested;
  let author: Somebody;
  let reviewer: Somebody;
  let head: Somebody;
  beforeAll(async () => {
    server = await testServer();
    author = await server.join('author', [{ role: 'owner' }]);
    reviewer = await server.join('reviewer', [{ role: 'owner' }]);
    head = await server.join('head', [{ role: 'top-management' }]);
    const { body } = await server.ask('GET', '/api/registers/organisation');
    const [own] = body['records'] as { id: string }[];
    await server.ask('POST', `/api/actions/name-top-management/${own?.id}`, {
      input: { people: [head.id] },
    });
  });
  afterAll(() => server.stop());

  interface Waiting {
    readonly action: string;
    readonly id: string;
    readonly instead: readonly string[];
  }
  const waiting = async (ask: Ask, id: string) => {
    const { body } = await ask('GET', '/api/mine');
    return (body['awaited'] as Waiting[]).filter((each) => each.id === id).map(({ action }) => action);
  };
  /** Returns the actions that wait for the author, the reviewer, the ISMS manager and top management, in this order. */
  const ofFour = async (id: string) =>
    Promise.all([author.ask, reviewer.ask, server.ask, head.ask].map((ask) => waiting(ask, id)));
  const take = async (who: Somebody | Tested, action: string, id: string, input: object = {}) =>
    expect((await who.ask('POST', `/api/actions/${action}/${id}`, { input })).status).toBe(200);
  const drafted = async (kind: string, owner: string | undefined) => {
    const document = await server.add('document', { title: kind, kind, owner, toBeAcknowledged: true });
    const file = await server.ask('POST', '/api/files?name=k.md', `# ${kind}`, {
      'content-type': 'text/markdown',
    });
    return server.add('document-version', {
      document,
      number: '1.0',
      content: file.body,
      author: author.id,
      reviewer: reviewer.id,
    });
  };
  const [submit, confirm, approve, publish, acknowledge] = [
    'submit-document-version',
    'confirm-review',
    'approve-document-version',
    'publish-document-version',
    'acknowledge-document-version',
  ] as const;

  test('is passed on from one to the next until everybody it is for is asked to read it', async () => {
    const policy = await drafted('information security policy', author.id);
    expect(await ofFour(policy)).toEqual([[submit], [], [], []]);
    await take(author, submit, policy);
    expect(await ofFour(policy)).toEqual([[], [confirm], [], []]);
    await take(reviewer, confirm, policy);
    expect(await ofFour(policy)).toEqual([[], [], [], [approve]]);
    await take(head, approve, policy);
    expect(await ofFour(policy)).toEqual([[publish], [], [], []]);
    await take(author, publish, policy);
    expect(await ofFour(policy)).toEqual([[acknowledge], [acknowledge], [acknowledge], [acknowledge]]);
  });

  test('is approved by its owner, and where they wrote it by its reviewer', async () => {
    const [ofOther, ofAuthor] = [await drafted('procedure', head.id), await drafted('procedure', author.id)];
    for (const id of [ofOther, ofAuthor]) {
      await take(author, submit, id);
      await take(reviewer, confirm, id);
    }
    expect(await ofFour(ofOther)).toEqual([[], [], [], [approve]]);
    expect(await ofFour(ofAuthor)).toEqual([[], [approve], [], []]);
  });

  test('goes on where its reviewer and its owner have left', async () => {
    const gone = await server.join('gone', [{ role: 'owner' }]);
    const left = await drafted('procedure', gone.id);
    await take(author, submit, left, { reviewer: gone.id });
    expect(await waiting(gone.ask, left)).toEqual([confirm]);
    await server.ask(
      'PATCH',
      `/api/registers/person/${gone.id}`,
      { fields: { to: '2020-01-01' } },
      { 'if-match': '1' },
    );
    // The ISMS manager would come first, but recorded the document and so counts among its authors.
    expect(await ofFour(left)).toEqual([[], [], [], [approve]]);
    await take(head, approve, left);
    expect(await ofFour(left)).toEqual([[], [], [publish], []]);
  });

  test('is sent back beside what confirms or approves it, and then waits for its author again', async () => {
    const id = await drafted('procedure', author.id);
    await take(author, submit, id);
    const { body } = await reviewer.ask('GET', '/api/mine');
    const asked = (body['awaited'] as Waiting[]).find((each) => each.id === id);
    expect(asked).toMatchObject({ action: confirm, instead: ['reject-document-version'] });
    await take(reviewer, 'reject-document-version', id, { reason: 'Section 3 names nobody.' });
    expect(await ofFour(id)).toEqual([[submit], [], [], []]);
  });
});
