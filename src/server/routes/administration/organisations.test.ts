import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { engines, type TestDatabase } from '#journal/testing/engines-tester.ts';
import { asking, password, testServer, type Ask, type Tested } from '../../testing/server-tester.ts';

let server: Tested;
let second = '';
const here = () => server.running.service.organisation;
const inside = (organisation: string, ask: Ask): Ask => {
  return (method, url, body, headers = {}) =>
    ask(method, url, body, { 'plumbline-organisation': organisation, ...headers });
};
const names = async (ask: Ask) =>
  ((await ask('GET', '/api/organisations')).body['organisations'] as { name: string }[]).map(
    ({ name }) => name,
  );

for (const engine of engines)
  describe.skipIf(engine.skip)(`on ${engine.name}`, () => {
    let place: TestDatabase | undefined;
    beforeAll(async () => {
      place = await engine.place();
      server = await testServer(place.engine === 'postgres' ? { DATABASE_URL: place.where } : {});
      const { body } = await server.ask('POST', '/api/organisations', {
        name: 'Börse & Söhne GmbH',
        timeZone: 'Asia/Tokyo',
      });
      second = String(body['id']);
    });
    afterAll(async () => {
      await server?.stop();
      await place?.drop();
    });

    describe('a further organisation', () => {
      test('is founded by whoever runs the installation, who is its ISMS manager', async () => {
        expect(second).toMatch(/^borse-sohne-gmbh-[0-9a-f]{8}$/);
        expect(await names(server.ask)).toEqual(['Acme', 'Börse & Söhne GmbH']);
        const { body } = await inside(second, server.ask)('GET', '/api/session');
        expect(body).toMatchObject({
          roles: ['isms-manager'],
          organisations: 2,
          organisation: { id: second, timeZone: 'Asia/Tokyo' },
        });
      });

      test('is founded by nobody else', async () => {
        const reader = await server.join('leser', [{ role: 'top-management' }]);
        const answer = await reader.ask('POST', '/api/organisations', { name: 'Mine' });
        expect(answer.status).toBe(403);
        expect(await names(reader.ask)).toEqual(['Acme']);
      });

      test('nor by an ISMS manager of it who does not run the installation', async () => {
        const who = await joining('zweite');
        expect((await who('POST', '/api/organisations', { name: 'Third' })).status).toBe(403);
      });
    });

    /** Adds a person with an account only in the second organisation, as its ISMS manager. */
    async function joining(name: string): Promise<Ask> {
      const there = inside(second, server.ask);
      const email = `${name}@example.org`;
      const added = await there('POST', '/api/registers/person', { fields: { name, email } });
      const [person] = added.body['records'] as { id: string }[];
      await there('POST', '/api/registers/grant', { fields: { person: person?.id, role: 'isms-manager' } });
      const invited = await there('POST', '/api/invitations', { person: person?.id });
      const { token } = invited.body;
      const accepted = await asking(server.running, '')('POST', '/api/invitations/accept', {
        token,
        password,
      });
      expect(accepted.status).toBe(204);
      return server.enter(email);
    }

    describe('nothing leaks across', () => {
      test('records, history, files, searches and views are each organisation’s own', async () => {
        const there = inside(second, server.ask);
        const mine = await server.add('issue', {
          title: 'Canary of Acme',
          place: 'external',
          category: 'economic',
          effect: 'A canary sings.',
        });
        const issues = await there('GET', '/api/registers/issue');
        expect(issues.body['total']).toBe(0);
        for (const url of [
          `/api/registers/issue/${mine}`,
          `/api/registers/issue/${mine}/history`,
          `/api/registers/person/${server.me}`,
        ])
          expect((await there('GET', url)).status, url).toBe(404);
        for (const url of [
          '/api/search?q=Canary',
          '/api/commits',
          '/api/mine',
          '/api/views/conformity',
          '/api/views/due',
          '/api/registers/person',
        ])
          expect(JSON.stringify((await there('GET', url)).body), url).not.toMatch(/Canary|Ana\b.*Acme/);
        const named = await there('POST', '/api/registers/grant', {
          fields: { person: server.me, role: 'reader' },
        });
        expect(named.status).toBe(400);
      });

      test('a file is read where it was stored, and nowhere else', async () => {
        const put = await server.ask('POST', '/api/files?name=note.txt', 'of Acme', {
          'content-type': 'text/plain',
        });
        const evidence = { title: 'A note', kind: 'report', file: put.body, collectedBy: server.me };
        await server.add('evidence', evidence);
        const url = `/api/files/${String(put.body['hash'])}`;
        expect((await server.ask('GET', url)).status).toBe(200);
        expect((await inside(second, server.ask)('GET', url)).status).toBe(404);
        const there = inside(second, server.ask);
        const person = String((await there('GET', '/api/session')).body['person']);
        const body = { fields: { ...evidence, collectedBy: person } };
        const taken = await there('POST', '/api/registers/evidence', body);
        expect([taken.status, taken.body['faults']]).toEqual([
          400,
          [expect.objectContaining({ path: expect.stringContaining('file') })],
        ]);
      });

      test('whoever is no member is told the same, whether there is such an organisation or not', async () => {
        const outsider = await server.join('outsider', [{ role: 'isms-manager' }]);
        const asked = await inside(second, outsider.ask)('GET', '/api/registers/risk');
        const none = await inside('nobody-s', outsider.ask)('GET', '/api/registers/risk');
        expect([asked.status, asked.body['detail']]).toEqual([403, none.body['detail']]);
        const chosen = await outsider.ask('POST', '/api/session/organisation', { organisation: second });
        expect(chosen.status).toBe(403);
        const linked = await outsider.ask('GET', `/api/registers/risk?organisation=${second}`);
        expect(linked.status).toBe(403);
        expect((await outsider.ask('GET', '/api/session')).body).toMatchObject({
          organisation: { id: here() },
        });
      });

      test('no parameter of any operation is called as the one that names the organisation', () => {
        const { views, registers } = server.running.services.catalogue;
        for (const { parameters } of views.values()) expect(parameters).not.toHaveProperty('organisation');
        expect(registers.size).toBeGreaterThan(70);
      });
    });

    describe('switching', () => {
      test('lasts until the next switch, and a request that names an organisation is about that one', async () => {
        const ask = await server.enter('ana@example.org');
        expect((await ask('POST', '/api/session/organisation', { organisation: second })).status).toBe(204);
        const about = async (asked: Ask, url = '/api/session') =>
          ((await asked('GET', url)).body['organisation'] as { id: string }).id;
        expect(await about(ask)).toBe(second);
        expect(await about(inside(here(), ask))).toBe(here());
        expect(await about(ask, `/api/session?organisation=${here()}`)).toBe(here());
        expect(await about(server.ask)).toBe(here());
      });

      test('the portfolio tells how each stands', async () => {
        const { body } = await server.ask('GET', '/api/portfolio');
        expect(body['organisations']).toMatchObject([
          { name: 'Acme', current: true, shown: { verdicts: { 'no data': 153 } } },
          { name: 'Börse & Söhne GmbH', current: false, shown: { overdue: 0 } },
        ]);
      });

      test('but not to whom it would not tell it there', async () => {
        const employee = await server.join('mitarbeiter', [{ role: 'employee' }]);
        const { body } = await employee.ask('GET', '/api/portfolio');
        expect(body['organisations']).toMatchObject([{ name: 'Acme', roles: ['employee'] }]);
        expect(JSON.stringify(body)).not.toContain('shown');
      });
    });

    describe('somebody who has an account', () => {
      const invite = async (email: string) => {
        const there = inside(second, server.ask);
        const added = await there('POST', '/api/registers/person', { fields: { name: 'Them', email } });
        const [person] = added.body['records'] as { id: string }[];
        await there('POST', '/api/registers/grant', { fields: { person: person?.id, role: 'reader' } });
        const answer = await there('POST', '/api/invitations', { person: person?.id });
        return { answer, token: String(answer.body['token']), person: person?.id ?? '' };
      };

      test('joins with it, signed in, and with nothing but the invitation nobody does', async () => {
        const them = await server.join('beraterin', [{ role: 'reader' }]);
        const { token } = await invite(them.email);
        const anybody = asking(server.running, '');
        expect((await anybody('POST', '/api/invitations/look', { token })).body).toEqual({
          organisation: 'Börse & Söhne GmbH',
          name: 'Them',
          email: them.email,
          hasAccount: true,
        });
        const taking = await anybody('POST', '/api/invitations/accept', {
          token,
          password: 'brand new words 7',
        });
        expect(taking.status).toBe(422);
        expect((await server.ask('POST', '/api/invitations/join', { token })).status).toBe(403);
        expect((await them.ask('POST', '/api/invitations/join', { token })).status).toBe(204);
        expect((await them.ask('POST', '/api/invitations/join', { token })).status).toBe(403);
        expect(await names(them.ask)).toEqual(['Acme', 'Börse & Söhne GmbH']);
        expect((await them.ask('GET', '/api/session')).body).toMatchObject({ organisation: { id: second } });
      });

      test('of several organisations gets a new password by mail alone, never by the hand of one of them', async () => {
        const them = await server.join('wirtschaftspruefer', [{ role: 'reader' }]);
        const { token, person } = await invite(them.email);
        await them.ask('POST', '/api/invitations/join', { token });
        const again = await inside(second, server.ask)('POST', '/api/invitations', { person });
        expect(again.status).toBe(422);
        expect(JSON.stringify(again.body)).not.toContain('reset');
      });

      test('who left the one goes on in the other; who left both is signed out', async () => {
        const them = await server.join('gegangen', [{ role: 'reader' }]);
        const { token, person } = await invite(them.email);
        await them.ask('POST', '/api/invitations/join', { token });
        await leave(here(), them.id);
        expect((await them.ask('GET', '/api/session')).body).toMatchObject({ organisation: { id: second } });
        expect((await inside(here(), them.ask)('GET', '/api/session')).status).toBe(403);
        await leave(second, person);
        expect((await them.ask('GET', '/api/session')).status).toBe(401);
        expect((await inside(here(), them.ask)('GET', '/api/session')).status).toBe(401);
      });
    });

    async function leave(organisation: string, id: string): Promise<void> {
      const done = await server.running.services
        .of(organisation)
        .commit({ id: 'system', person: undefined }, {}, () => [
          { do: 'amend', register: 'person', id, fields: { to: '2026-01-31' } },
        ]);
      if (isProblem(done)) throw new Error(inEnglish(done.detail));
    }
  });
