import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { accessDigest } from '#isms/09-evaluation/monitoring/access-digest.ts';
import { engines, type TestDatabase } from '#journal/testing/engines-tester.ts';
import { soon } from '../installation/scheduler.ts';
import { asking, testServer, type Tested } from '../testing/server-tester.ts';
import { expire, sealDays } from './sealing.ts';

const log = '/api/administration/access-log';
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

for (const engine of engines)
  describe.skipIf(engine.skip)(`on ${engine.name}`, () => {
    let place: TestDatabase;
    let server: Tested;
    beforeEach(async () => {
      vi.useFakeTimers({ toFake: ['Date'], now: noon('2030-03-01') });
      place = await engine.place();
      server = await testServer(place.engine === 'postgres' ? { DATABASE_URL: place.where } : {});
    });
    afterEach(async () => {
      vi.useRealTimers();
      await server.stop();
      await place.drop();
    });

    const adapter = async () => (await (await server.running.accountService.loaded()).$context).adapter;
    const rows = async () => (await adapter()).count({ model: 'accessEvent' });
    const sealed = () => sealDays(server.running.service, server.running.accountService.accessEvents);
    const expired = () => expire(server.running.service, server.running.accountService.accessEvents);
    const digests = async () =>
      (await server.running.service.now()).reader.everything(accessDigest).map(({ fields }) => fields);
    const failing = async (times: number): Promise<void> => {
      for (let n = 0; n < times; n += 1)
        await asking(server.running, '')('POST', '/api/session', {
          email: 'ana@example.org',
          password: 'no',
        });
      await server.running.accessLog.settled();
    };
    /** Signs in anew, since sessions have expired by then. */
    const entered = async () => {
      const answer = await asking(server.running, '')('POST', '/api/session', {
        email: 'ana@example.org',
        password: 'correct horse battery',
      });
      await server.running.accessLog.settled();
      return asking(server.running, String(answer.headers['set-cookie']).split(';')[0] ?? '');
    };
    const verified = async () => {
      const ask = await entered();
      const { body, status } = await ask('POST', `${log}/verify`);
      expect(status).toBe(200);
      return (body['days'] as { day: string; verified: string }[]).map((each) => [each.day, each.verified]);
    };
    const set = async (fields: object) => {
      const ask = await entered();
      const { records } = (await ask('GET', '/api/registers/organisation')).body as {
        records: { id: string; version: number }[];
      };
      const [own] = records;
      const match = { 'if-match': String(own?.version) };
      expect((await ask('PATCH', `/api/registers/organisation/${own?.id}`, { fields }, match)).status).toBe(
        200,
      );
    };

    test('sums each day up once it is over, and once', async () => {
      await failing(3);
      await sealed();
      expect(await digests()).toEqual([]);
      vi.setSystemTime(noon('2030-03-02'));
      await failing(1);
      // A week without a running process.
      vi.setSystemTime(noon('2030-03-09'));
      await Promise.all([sealed(), sealed()]);
      await sealed();
      expect(await digests()).toMatchObject([
        { day: '2030-03-01', failures: 3, signIns: 0, accounts: 1, rows: 1 },
        { day: '2030-03-02', failures: 1, signIns: 0, accounts: 1, rows: 1 },
      ]);
    });

    test('goes by the days of the organisation', async () => {
      await set({ timeZone: 'Pacific/Auckland' });
      vi.setSystemTime(noon('2030-03-01'));
      await failing(1);
      vi.setSystemTime(noon('2030-03-03'));
      await sealed();
      expect((await digests()).map(({ day, failures }) => [day, failures])).toEqual([
        ['2030-03-01', 0],
        ['2030-03-02', 1],
      ]);
    });

    test('says which days are as they were, and which somebody changed', async () => {
      for (const day of ['2030-03-01', '2030-03-02', '2030-03-03', '2030-03-04']) {
        vi.setSystemTime(noon(day));
        await failing(2);
      }
      vi.setSystemTime(noon('2030-03-05'));
      await sealed();
      const database = await adapter();
      const ofDay = (day: string) => [{ field: 'day', value: day }];
      await database.updateMany({ model: 'accessEvent', where: ofDay('2030-03-02'), update: { times: 1 } });
      await database.deleteMany({ model: 'accessEvent', where: ofDay('2030-03-03') });
      const [row] = await database.findMany<object>({ model: 'accessEvent', where: ofDay('2030-03-04') });
      await database.create({
        model: 'accessEvent',
        data: { ...row, id: '0190b0a0-0000-7000-8000-000000000000' },
        forceAllowId: true,
      });
      expect(await verified()).toEqual([
        ['2030-03-04', 'changed'],
        ['2030-03-03', 'changed'],
        ['2030-03-02', 'changed'],
        ['2030-03-01', 'matches'],
      ]);
    });

    test('removes what is kept no longer, and does not take that for a change, whatever is kept later', async () => {
      await failing(1);
      vi.setSystemTime(noon('2030-03-31'));
      await failing(1);
      vi.setSystemTime(noon('2030-05-30'));
      await sealed();
      expect([await expired(), await rows()]).toEqual([0, 2]);
      vi.setSystemTime(noon('2030-05-31'));
      expect([await expired(), await rows()]).toEqual([1, 1]);
      await set({ accessLogKept: 731 });
      expect(await verified()).toEqual([
        ['2030-03-31', 'matches'],
        ['2030-03-01', 'expired'],
      ]);
      // Rows removed before their time count as changed.
      await (
        await adapter()
      ).deleteMany({ model: 'accessEvent', where: [{ field: 'day', value: '2030-03-31' }] });
      expect(await verified()).toEqual([
        ['2030-03-31', 'changed'],
        ['2030-03-01', 'expired'],
      ]);
    });

    test('is added by nobody by hand, and changed by nobody', async () => {
      await failing(1);
      vi.setSystemTime(noon('2030-03-02'));
      await sealed();
      const ask = await entered();
      const added = await ask('POST', '/api/registers/access-digest', { fields: accessDigest.example });
      expect(added.status).toBe(422);
      const amended = await ask(
        'PATCH',
        '/api/registers/access-digest/ADG-1',
        { fields: { failures: 0 } },
        { 'if-match': '1' },
      );
      expect([404, 405, 422]).toContain(amended.status);
      expect(await digests()).toMatchObject([{ failures: 1 }]);
    });
  });

test('a server sums up by itself', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: noon('2030-03-01') });
  const server = await testServer();
  try {
    await asking(server.running, '')('POST', '/api/session', { email: 'ana@example.org', password: 'no' });
    await server.running.accessLog.settled();
    vi.setSystemTime(noon('2030-03-02'));
    await vi.advanceTimersByTimeAsync(soon);
    await vi.waitFor(async () =>
      expect((await server.running.service.now()).reader.all(accessDigest)).toHaveLength(1),
    );
  } finally {
    vi.useRealTimers();
    await server.stop();
  }
});
