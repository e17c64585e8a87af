import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#isms/kernel/calendar.ts';
import { engines, type Place } from '#journal/engines-tester.ts';
import { withApp } from './accounts/authenticator-tester.ts';
import { removeAccountsOfErased } from './erased-accounts.ts';
import { carryOut, eraseAgain, reachOf } from './erasure.ts';
import { testServer, type Ask, type Somebody, type Tested } from './server-tester.ts';

const name = 'Zebedee Quillfeather';
const secrets = /quillfeather|zebedee/i;

for (const engine of engines)
  describe.skipIf(engine.skip)(`erasure of personal data on ${engine.name}`, () => {
    let place: Place | undefined;
    let server: Tested;
    let manager: Somebody;
    let today = '';
    let leavers = 0;
    beforeAll(async () => {
      place = await engine.place();
      server = await testServer(place.engine === 'postgres' ? { DATABASE_URL: place.where } : {});
      manager = await server.join('second', [{ role: 'isms-manager' }]);
      today = (await server.running.house.now()).snapshot.asOf;
    });
    afterAll(async () => {
      await server?.stop();
      await place?.drop();
    });

    const read = async (url: string, ask: Ask = server.ask) => (await ask('GET', url)).body;
    const etag = async (url: string) => String((await server.ask('GET', url)).headers['etag']);
    async function change(register: string, id: string, fields: object): Promise<void> {
      const url = `/api/registers/${register}/${id}`;
      const done = await server.ask('PATCH', url, { fields }, { 'if-match': await etag(url) });
      expect(done.status, JSON.stringify(done.body)).toBe(200);
    }
    const act = (key: string, id: string, input: object, ask: Ask = server.ask) =>
      ask('POST', `/api/actions/${key}/${id}`, { input });
    const upload = async (text: string) =>
      (await server.ask('POST', '/api/files?name=certificate.txt', text, { 'content-type': 'text/plain' }))
        .body;
    /** Everything the installation keeps, as text: its folder, and the rows of its database. */
    async function everything(): Promise<string> {
      const files = readdirSync(server.data, { recursive: true, withFileTypes: true }).filter((each) =>
        each.isFile(),
      );
      const kept = files.map((each) => readFileSync(join(each.parentPath, each.name), 'latin1'));
      if (place?.engine !== 'postgres') return kept.join('\n');
      const tables = await place.look(
        `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
          WHERE table_schema IN ('journal', current_schema()) AND table_type = 'BASE TABLE'`,
      );
      for (const { name: table } of tables)
        kept.push(JSON.stringify(await place.look(`SELECT * FROM ${String(table)}`)));
      return kept.join('\n');
    }

    /** Somebody with an account and a past, who has left, with a request for their erasure. */
    async function leaver(records: readonly object[] = []): Promise<{ who: Somebody; request: string }> {
      const who = await server.join(`zebedee.quillfeather.${(leavers += 1)}`, [{ role: 'employee' }]);
      await withApp(who.ask);
      await server.add('absence', {
        person: who.id,
        kind: 'sick leave',
        from: '2024-01-01',
        to: '2024-02-01',
      });
      await change('person', who.id, { name, position: 'Keeper', to: addDays(today, -1) });
      const asked = await act('request-erasure', who.id, {
        ground: 'request',
        reason: 'By letter.',
        records,
      });
      expect(asked.status, JSON.stringify(asked.body)).toBe(200);
      const { body } = await server.ask('GET', `/api/registers/erasure?where=person:is:${who.id}`);
      const [request] = body['records'] as { id: string }[];
      return { who, request: request?.id ?? '' };
    }

    test('is asked for, approved by somebody else and carried out, and nothing of it is left anywhere', async () => {
      const file = await upload('Certificate of what was learnt there, kept for one person alone');
      const evidence = await server.add('evidence', { title: 'Certificate', kind: 'certificate', file });
      const { who, request } = await leaver([{ register: 'evidence', id: evidence }]);
      const { hash } = file as { hash: string };
      expect(await everything()).toMatch(secrets);
      expect((await server.ask('GET', `/api/files/${hash}`)).status).toBe(200);
      // Where they are on record is listed before anybody approves.
      const reach = await read(`/api/views/erasure-reach?erasure=${request}`);
      expect(JSON.stringify(reach['rows'])).toMatch(/Personal values.*Account: .*Evidence of who decided/s);

      const own = await act('approve-erasure', request, {});
      expect(own.body['detail']).toMatch(/put it on record; somebody else decides/);
      const early = await act('erase-personal-data', request, {});
      expect(early.body['detail']).toMatch(/Nobody has approved it/);
      expect((await act('approve-erasure', request, {}, manager.ask)).status).toBe(200);
      const waiting = JSON.stringify((await read('/api/mine', manager.ask))['awaited']);
      expect(waiting).toContain('erase-personal-data');
      const done = await act('erase-personal-data', request, {});
      expect(done.status, JSON.stringify(done.body)).toBe(200);

      expect(await everything()).not.toMatch(/quillfeather|zebedee|sick leave|kept for one person alone/i);
      expect((await who.ask('GET', '/api/session')).status).toBe(401);
      expect(
        await server.running.signIn.roster.of(server.running.house.organisation, who.id),
      ).toBeUndefined();
      for (const asOf of ['', `asOf=${today}`]) {
        const page = await read(`/api/registers/person/${who.id}?${asOf}`);
        const { code, fields } = page['record'] as { code: string; fields: object };
        expect(fields).toMatchObject({ name: { erased: true }, email: { erased: true }, position: 'Keeper' });
        expect(JSON.stringify(page['names'] ?? {}) + JSON.stringify(page)).toContain(code);
      }
      for (const url of [
        '/api/search?q=quillfeather',
        '/api/registers/person.csv',
        '/api/registers/absence.csv',
        `/api/registers/person/${who.id}/history`,
        '/api/administration/people',
        '/api/journal/commits',
      ])
        expect(JSON.stringify(await read(url)), url).not.toMatch(secrets);
      const gone = await server.ask('GET', `/api/files/${hash}`);
      expect([gone.status, gone.body['detail']]).toEqual([
        404,
        expect.stringMatching(/^The file was erased for good: ERA-1, approved by PER-\d+ \(DEC-\d+\)\.$/),
      ]);
      const record = (await read(`/api/registers/erasure/${request}`))['record'] as { fields: object };
      expect(record.fields).toMatchObject({ outcome: 'erased', closedOn: today, closedBy: server.me });
      const verified = await server.running.house.journal.verify(server.running.house.organisation);
      expect(verified).toMatchObject({
        faults: [],
        erasures: [{ approval: expect.stringMatching(/^ERA-1, approved by PER-/), records: 3, files: 1 }],
      });
      // Once is enough, and whoever does it again changes nothing.
      expect((await act('erase-personal-data', request, {})).body['detail']).toBe('It is closed.');
    });

    test('is not for people who work here, and says what to do', async () => {
      const who = await server.join('working', [{ role: 'employee' }]);
      const asked = await act('request-erasure', who.id, { ground: 'request', reason: 'By letter.' });
      expect(asked.body['detail']).toMatch(/counts as working here.*enter the last day/);
    });

    test('at the command line it lists former wordings, takes an approval to carry it out, and ends what died', async () => {
      const { house, signIn } = server.running;
      const said = await server.add('feedback', {
        title: `${name} was late`,
        kind: 'complaint',
        receivedOn: today,
      });
      await change('feedback', said, { title: 'Somebody was late' });
      const { who, request } = await leaver();
      const { code } = (await read(`/api/registers/erasure/${request}`))['record'] as { code: string };
      const reach = await reachOf(house, signIn, code);
      expect(reach).toMatchObject({
        account: expect.stringMatching(/1 sessions.*an authenticator app/),
        mentions: [expect.stringMatching(/^FBK-\d+, version 1$/)],
        obstacle: expect.stringMatching(/Nobody has approved it/),
      });
      expect(await carryOut(house, signIn, code)).toMatchObject({
        detail: expect.stringMatching(/Nobody has approved/),
      });
      expect((await act('approve-erasure', request, {}, manager.ask)).status).toBe(200);
      const onErased = server.running.houses.onErased;
      // The process dies after the commit: what hangs beside it is left.
      server.running.houses.onErased = async () => undefined;
      const erased = await act('erase-personal-data', request, {});
      expect(erased.status).toBe(200);
      server.running.houses.onErased = onErased;
      expect(await signIn.roster.of(house.organisation, who.id)).toBeDefined();
      expect(await removeAccountsOfErased(house, signIn)).toBe(1);
      expect(await signIn.roster.of(house.organisation, who.id)).toBeUndefined();
      expect(await removeAccountsOfErased(house, signIn)).toBe(0);
      // What a backup brings back is erased again; here it has it all already.
      const erasures = await house.journal.erasures(house.organisation);
      expect(erasures).toHaveLength(2);
      const before = (await house.journal.anchor(house.organisation)).position;
      expect(await eraseAgain(house, signIn, erasures)).toEqual([]);
      expect((await house.journal.anchor(house.organisation)).position).toBe(before);
    });
  });
