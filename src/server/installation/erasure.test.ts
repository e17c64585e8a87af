import { inWords } from '#isms/kernel/testing/sentence-tester.ts';
import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { engines, type TestDatabase } from '#journal/testing/engines-tester.ts';
import { withApp } from '../testing/authenticator-tester.ts';
import { carryOutErasure, eraseAgain, finishErasures, erasureReachOf } from './erasure.ts';
import { declared } from '../../declared.ts';
import { readConfiguration } from './configuration.ts';
import { jarOf } from '../testing/cookies-tester.ts';
import { connected } from '../testing/scim-client-tester.ts';
import { start } from '../start.ts';
import {
  asking,
  password,
  testServer,
  type Ask,
  type Somebody,
  type Tested,
} from '../testing/server-tester.ts';

const name = 'Zebedee Quillfeather';
const secrets = /quillfeather|zebedee/i;
const day = 86_400_000;

for (const engine of engines)
  describe.skipIf(engine.skip)(`erasure of personal data on ${engine.name}`, () => {
    let place: TestDatabase | undefined;
    let server: Tested;
    let manager: Somebody;
    let today = '';
    let leavers = 0;
    let ahead = 0;
    beforeAll(async () => {
      place = await engine.place();
      server = await testServer(place.engine === 'postgres' ? { DATABASE_URL: place.where } : {}, {
        clock: () => new Date(Date.now() + ahead).toISOString(),
      });
      manager = await server.join('second', [{ role: 'isms-manager' }]);
      today = (await server.running.service.now()).snapshot.asOf;
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
    const act = (key: string, id: string, input: object, ask: Ask = server.ask, more: object = {}) =>
      ask('POST', `/api/actions/${key}/${id}`, { input, ...more });
    async function approveAndErase(request: string): Promise<void> {
      const approved = await act('approve-erasure', request, {}, manager.ask);
      expect(approved.status, JSON.stringify(approved.body)).toBe(200);
      const erased = await act('erase-personal-data', request, {});
      expect(erased.status, JSON.stringify(erased.body)).toBe(200);
    }
    const requestFor = async (id: string) =>
      ((await read(`/api/registers/erasure?where=person:is:${id}`))['records'] as { id: string }[])[0]?.id ??
      '';
    const upload = async (text: string) =>
      (await server.ask('POST', '/api/files?name=certificate.txt', text, { 'content-type': 'text/plain' }))
        .body;
    /** Returns everything that the installation stores as text: its folder, and the rows of its database. */
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

    /** Adds a person with an account and records who has left, and a request for their erasure. */
    async function leaver(
      records: readonly object[] = [],
      before?: (who: Somebody) => Promise<void>,
    ): Promise<{ who: Somebody; request: string }> {
      const joined = await server.join(`zebedee.quillfeather.${(leavers += 1)}`, [{ role: 'employee' }]);
      const { confirmed } = await withApp(joined.ask);
      const who = { ...joined, ask: asking(server.running, jarOf(confirmed)) };
      await before?.(who);
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
      return { who, request: await requestFor(who.id) };
    }

    test('is asked for, approved by somebody else and carried out, and nothing of it is left anywhere', async () => {
      const file = await upload('Certificate of what was learnt there, kept for one person alone');
      const evidence = await server.add('evidence', { title: 'Certificate', kind: 'certificate', file });
      const { who, request } = await leaver([{ register: 'evidence', id: evidence }]);
      const { hash } = file as { hash: string };
      expect(await everything()).toMatch(secrets);
      const { accountService } = server.running;
      const enters = async () => !isProblem(await accountService.signIn(who.email, password, new Headers()));
      expect(await enters()).toBe(true);
      expect((await server.ask('GET', `/api/files/${hash}`)).status).toBe(200);
      // The places with their data are listed before the approval.
      const reach = await read(`/api/views/erasure-reach?erasure=${request}`);
      expect(JSON.stringify(reach['rows'])).toMatch(/Personal values.*Account: .*Evidence of who decided/s);

      const own = await act('approve-erasure', request, {});
      expect(own.body['detail']).toMatch(/put it on record; somebody else decides/);
      const early = await act('erase-personal-data', request, {});
      expect(early.body['detail']).toMatch(/Nobody has approved it/);
      const named = await act('approve-erasure', request, {}, manager.ask, { why: `Letter of ${name}` });
      expect(named.body['detail']).toMatch(/names the person/);
      expect((await act('approve-erasure', request, {}, manager.ask)).status).toBe(200);
      const waiting = JSON.stringify((await read('/api/mine', manager.ask))['awaited']);
      expect(waiting).toContain('erase-personal-data');
      const done = await act('erase-personal-data', request, {});
      expect(done.status, JSON.stringify(done.body)).toBe(200);

      expect(await everything()).not.toMatch(/quillfeather|zebedee|sick leave|kept for one person alone/i);
      expect(await enters()).toBe(false);
      expect(
        await server.running.accountService.accountList.of(server.running.service.organisation, who.id),
      ).toBeUndefined();
      for (const asOf of ['', `asOf=${today}`]) {
        const page = await read(`/api/registers/person/${who.id}?${asOf}`);
        const { code, fields } = page['record'] as { code: string; fields: object };
        expect(fields).toMatchObject({ name: { erased: true }, email: { erased: true }, position: 'Keeper' });
        expect(JSON.stringify(page['names'] ?? {}) + JSON.stringify(page)).toContain(code);
      }
      for (const url of [
        '/api/search?q=quillfeather',
        '/api/registers/person?format=csv',
        '/api/registers/absence?format=csv',
        `/api/registers/person/${who.id}/history`,
        '/api/administration/people',
        '/api/commits',
      ]) {
        const answer = await server.ask('GET', url);
        expect([answer.status, JSON.stringify(answer.body)], url).toEqual([
          200,
          expect.not.stringMatching(secrets),
        ]);
      }
      const gone = await server.ask('GET', `/api/files/${hash}`);
      expect([gone.status, gone.body['detail']]).toEqual([
        404,
        expect.stringMatching(/^The file was erased for good: ERA-1, approved by PER-\d+ \(DEC-\d+\)\.$/),
      ]);
      const held = await server.ask('GET', `/api/files/${hash}`, undefined, { 'if-none-match': `"${hash}"` });
      expect(held.status).toBe(404);
      const record = (await read(`/api/registers/erasure/${request}`))['record'] as { fields: object };
      expect(record.fields).toMatchObject({ outcome: 'erased', closedOn: today, closedBy: server.me });
      const verified = await server.running.service.journal.verify(server.running.service.organisation);
      expect(verified).toMatchObject({
        faults: [],
        erasures: [{ approval: expect.stringMatching(/^ERA-1, approved by PER-/), records: 3, files: 1 }],
      });
      // Repeating it changes nothing.
      expect((await act('erase-personal-data', request, {})).body['detail']).toBe('It is closed.');
    });

    test('is final: neither by hand nor by a directory is it put on record again', async () => {
      const { who, request } = await leaver();
      await approveAndErase(request);
      const url = `/api/registers/person/${who.id}`;
      const set = async (fields: object) =>
        server.ask('PATCH', url, { fields }, { 'if-match': await etag(url) });
      for (const fields of [{ name }, { email: 'zebedee@example.org' }]) {
        const refused = await set(fields);
        expect([refused.status, refused.body['detail']]).toEqual([
          422,
          expect.stringMatching(/^What is personal about PER-\d+ was erased and is not put on record again/),
        ]);
      }
      expect((await set({ position: 'Guard' })).status).toBe(200);
      const absence = { person: who.id, kind: 'other', from: '2026-01-05', to: '2026-01-06' };
      const about = await server.ask('POST', '/api/registers/absence', { fields: absence });
      expect([about.status, about.body['detail']]).toEqual([
        422,
        expect.stringMatching(/^What is personal about PER-\d+ was erased/),
      ]);
      const user = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'zebedee' };
      expect((await (await connected(server))('PUT', `/Users/${who.id}`, user)).status).toBe(404);
      expect(JSON.stringify(await read(url))).not.toMatch(secrets);
    });

    test('is asked for people who are retired, too', async () => {
      const id = await server.add('person', { name, email: 'zebedee.retired@example.org' });
      expect((await server.ask('POST', `/api/registers/person/${id}/retire`)).status).toBe(200);
      const offers = (await read(`/api/registers/person/${id}`))['offers'] as object[];
      expect(offers).toContainEqual(expect.not.objectContaining({ obstacle: expect.anything() }));
      const asked = await act('request-erasure', id, { ground: 'retention', reason: 'Ten years are over.' });
      expect(asked.status, JSON.stringify(asked.body)).toBe(200);
      await approveAndErase(await requestFor(id));
      expect(JSON.stringify(await read(`/api/registers/person/${id}`))).not.toMatch(secrets);
    });

    test('leaves an account to the other organisations it belongs to', async () => {
      const second = String(
        (await server.ask('POST', '/api/organisations', { name: 'Brightwater' })).body['id'],
      );
      const headers = { 'plumbline-organisation': second };
      let elsewhere = '';
      const { who, request } = await leaver([], async ({ email, ask }) => {
        const fields = { name, email };
        const added = await server.ask('POST', '/api/registers/person', { fields }, headers);
        elsewhere = (added.body['records'] as { id: string }[])[0]?.id ?? '';
        const invited = await server.ask('POST', '/api/invitations', { person: elsewhere }, headers);
        const joined = await ask('POST', '/api/invitations/join', { token: invited.body['token'] });
        expect(joined.status, JSON.stringify(joined.body)).toBe(204);
      });
      const { memberships } = server.running.accountService;
      const at = async (organisation: string) =>
        (await memberships.at(organisation)).map(({ person }) => person);
      const here = server.running.service.organisation;
      expect([await at(here), await at(second)]).toEqual([
        expect.arrayContaining([who.id]),
        expect.arrayContaining([elsewhere]),
      ]);
      await approveAndErase(request);
      expect(await at(here)).not.toContain(who.id);
      expect(await at(second)).toContain(elsewhere);
      const session = await who.ask('GET', '/api/session', undefined, headers);
      expect([session.status, session.body['person']]).toEqual([200, elsewhere]);
      const { body } = await server.ask('GET', `/api/registers/person/${elsewhere}`, undefined, headers);
      expect((body['record'] as { fields: object }).fields).toMatchObject({ name, email: who.email });
    });

    test('leaves nothing on a day in the past that was asked for before', async () => {
      const who = await server.join('ottokar.wunderlich', [{ role: 'employee' }]);
      await change('person', who.id, { name: 'Ottokar Wunderlich', position: 'Keeper' });
      await server.add('absence', { person: who.id, kind: 'parental', from: '2024-01-01' });
      const days = [today, addDays(today, 1)];
      ahead += 3 * day;
      const urls = days.flatMap((asOf) => [
        `/api/registers/person/${who.id}?asOf=${asOf}`,
        `/api/registers/person?asOf=${asOf}`,
        `/api/registers/person?format=csv&asOf=${asOf}`,
        `/api/registers/absence?asOf=${asOf}`,
        `/api/search?q=wunderlich&asOf=${asOf}`,
      ]);
      const shown = async () => {
        const answers = await Promise.all(urls.map(async (url) => JSON.stringify(await read(url))));
        return urls.filter((_, n) => /wunderlich|parental/i.test(answers[n] ?? ''));
      };
      expect(await shown()).toEqual(urls);
      await change('person', who.id, { to: addDays(today, 1) });
      const asked = await act('request-erasure', who.id, { ground: 'request', reason: 'By letter.' });
      expect(asked.status, JSON.stringify(asked.body)).toBe(200);
      await approveAndErase(await requestFor(who.id));
      expect(await shown()).toEqual([]);
      const { record } = await read(`/api/registers/person/${who.id}?asOf=${today}`);
      expect(record).toMatchObject({ fields: { name: { erased: true }, position: 'Keeper' } });
    });

    test('is not for people who work here, and says what to do', async () => {
      const who = await server.join('working', [{ role: 'employee' }]);
      const asked = await act('request-erasure', who.id, { ground: 'request', reason: 'By letter.' });
      expect(asked.body['detail']).toMatch(/counts as working here.*enter the last day/);
    });

    test('at the command line it lists former wordings, takes an approval to carry it out, and ends what died', async () => {
      const { service, accountService } = server.running;
      const said = await server.add('feedback', {
        title: `${name} was late`,
        kind: 'complaint',
        receivedOn: today,
      });
      await change('feedback', said, { title: 'Somebody was late' });
      const { who, request } = await leaver();
      const { code } = (await read(`/api/registers/erasure/${request}`))['record'] as { code: string };
      const reach = await erasureReachOf(service, accountService, code);
      expect(inWords(reach)).toMatchObject({
        account: expect.stringMatching(/1 sessions.*an authenticator app/),
        mentions: [expect.stringMatching(/^FBK-\d+, version 1$/)],
        obstacle: expect.stringMatching(/Nobody has approved it/),
      });
      expect(inWords(await carryOutErasure(service, accountService, code))).toMatchObject({
        detail: expect.stringMatching(/Nobody has approved/),
      });
      expect((await act('approve-erasure', request, {}, manager.ask)).status).toBe(200);
      const onErased = server.running.services.onErased;
      // The process ends after the commit, before accounts are removed.
      server.running.services.onErased = async () => undefined;
      const erased = await act('erase-personal-data', request, {});
      expect(erased.status).toBe(200);
      server.running.services.onErased = onErased;
      expect(await accountService.accountList.of(service.organisation, who.id)).toBeDefined();
      // The next start completes it. A failure in one organisation does not affect the others.
      const { services } = server.running;
      const told = vi.fn<(organisation: string, error: unknown) => void>();
      const asked = vi.spyOn(service.journal, 'erasures').mockRejectedValueOnce(new Error('no disk'));
      await finishErasures(services, accountService, told);
      expect(told.mock.calls).toEqual([[service.organisation, expect.any(Error)]]);
      expect(asked).toHaveBeenCalledTimes((await service.journal.organisations()).length);
      asked.mockRestore();
      expect(await accountService.accountList.of(service.organisation, who.id)).toBeDefined();
      await finishErasures(services, accountService, told);
      expect(told).toHaveBeenCalledTimes(1);
      expect(await accountService.accountList.of(service.organisation, who.id)).toBeUndefined();
      // Erasures are repeated after a restored backup. Here there is nothing left to erase.
      const erasures = await service.journal.erasures(service.organisation);
      const before = (await service.journal.anchor(service.organisation)).position;
      expect(inWords(await eraseAgain(service, accountService, erasures))).toEqual([]);
      expect((await service.journal.anchor(service.organisation)).position).toBe(before);
    });

    test('can be corrected while it is open, and is approved anew then', async () => {
      const { request } = await leaver();
      expect((await act('approve-erasure', request, {}, manager.ask)).status).toBe(200);
      const url = `/api/registers/erasure/${request}`;
      await change('erasure', request, { ground: 'law' });
      const fields = { reason: `Letter of ${name}` };
      const named = await server.ask('PATCH', url, { fields }, { 'if-match': await etag(url) });
      expect([named.status, named.body['detail']]).toEqual([
        400,
        expect.stringMatching(/^reason: names the person/),
      ]);
      const approval = async () =>
        ((await read(url))['record'] as { derived: { approval?: unknown } }).derived.approval;
      expect(await approval()).toBe('void');
      expect((await act('erase-personal-data', request, {})).body['detail']).toMatch(
        /Nobody has approved it/,
      );
      expect((await read(`${url}/history`))['versions']).toHaveLength(2);
      for (const step of ['retire', 'restore'])
        expect((await server.ask('POST', `${url}/${step}`)).status, step).toBe(200);
      const several = { records: [{ id: request, version: 4 }], fields: { ground: 'request' } };
      expect((await server.ask('PATCH', '/api/registers/erasure', several)).status).toBe(200);
      expect(await approval()).toBe('in force');
      expect((await act('refuse-erasure', request, { reason: 'A claim.' }, manager.ask)).status).toBe(200);
    });

    test('is finished by the next start where the process died', { timeout: 30_000 }, async () => {
      const { who, request } = await leaver();
      const { services, service, accountService } = server.running;
      services.onErased = async () => undefined;
      await approveAndErase(request);
      expect(await accountService.accountList.of(service.organisation, who.id)).toBeDefined();
      await server.running.stop();
      const configuration = readConfiguration({
        PLUMBLINE_DATA: server.data,
        PLUMBLINE_PORT: '0',
        PLUMBLINE_LOG: 'silent',
        ...(place?.engine === 'postgres' && { DATABASE_URL: place.where }),
      });
      if (!('PLUMBLINE_PORT' in configuration)) throw new Error(configuration.join('\n'));
      const clock = () => new Date(Date.now() + ahead).toISOString();
      const again = await start({ configuration, ...(await declared()), clock });
      if (isProblem(again)) throw new Error(inEnglish(again.detail));
      await expect
        .poll(async () => again.accountService.accountList.of(service.organisation, who.id), {
          timeout: 20_000,
        })
        .toBeUndefined();
      await again.stop();
    });
  });
