import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { riskMethod } from '#isms/06-planning/risk-method/risk-method.ts';
import { engines, type TestDatabase } from '#journal/testing/engines-tester.ts';
import { testServer, type Ask, type Tested } from '../../testing/server-tester.ts';

let server: Tested;

const act = (action: string, id: string, input: object = {}) =>
  server.ask('POST', `/api/actions/${action}/${id}`, { input });
const page = async (register: string, id: string) =>
  (await server.ask('GET', `/api/registers/${register}/${id}`)).body;
const offers = async (id: string) => (await page('treatment', id))['offers'];
const verdict = async (ref: string) => {
  const { body } = await server.ask('GET', '/api/views/conformity');
  return (body['rows'] as { key: string; cells: { verdict: string } }[]).find((row) => row.key === ref)?.cells
    .verdict;
};
const findings = async (requirement: string) => {
  const { body } = await server.ask('GET', `/api/views/reasons?requirement=${requirement}`);
  return (body['rows'] as { cells: { message: string } }[]).map((row) => row.cells.message);
};

for (const engine of engines)
  describe.skipIf(engine.skip)(`on ${engine.name}`, () => {
    let place: TestDatabase;
    beforeAll(async () => {
      place = await engine.place();
      server = await testServer(place.engine === 'postgres' ? { DATABASE_URL: place.where } : {});
    });
    afterAll(async () => {
      await server.stop();
      await place.drop();
    });

    test('a residual risk is accepted by its owner, and the acceptance voids itself when the risk changes', async () => {
      const bea = await server.add('person', { name: 'Bea' });
      const method = await server.add('risk-method', riskMethod.example);
      expect(await verdict('6.1.2 c) 2)')).toBe('no data');
      const risk = await server.add('risk', {
        title: 'Stolen key',
        method,
        owner: bea,
        likelihood: 3,
        impact: 3,
        properties: ['integrity'],
      });
      expect(await verdict('6.1.2 c) 2)')).toBe('met');
      const treatment = await server.add('treatment', {
        title: 'Hardware module',
        risk,
        option: 'modify',
        plan: 'Use a hardware module',
        method,
        due: '2027-03-01',
      });

      const notOwner = await act('accept-residual-risk', treatment, { reason: 'Small enough' });
      expect([notOwner.status, notOwner.body['detail']]).toEqual([
        403,
        expect.stringContaining('is for the owner of the risk (Bea) or top management'),
      ]);
      expect(await offers(treatment)).toContainEqual({
        action: 'accept-residual-risk',
        obstacle: expect.stringContaining('Bea'),
        // It waits until the planned treatments are carried out.
        uncalled: true,
      });

      await server.ask(
        'PATCH',
        `/api/registers/risk/${risk}`,
        { fields: { owner: server.me } },
        { 'if-match': '1' },
      );
      const notScored = await act('accept-residual-risk', treatment, { reason: 'Small enough' });
      expect([notScored.status, notScored.body['detail']]).toEqual([
        422,
        expect.stringContaining('not scored'),
      ]);
      await server.ask(
        'PATCH',
        `/api/registers/treatment/${treatment}`,
        { fields: { residualLikelihood: 1, residualImpact: 2 } },
        { 'if-match': '1' },
      );
      const unreasoned = await act('accept-residual-risk', treatment);
      expect([unreasoned.status, unreasoned.body['faults']]).toEqual([
        400,
        [{ path: 'reason', message: 'is missing' }],
      ]);
      const next = async () => (await page('risk', risk))['partActs'];
      const approve = { action: 'approve-treatment-plan', register: 'treatment', record: treatment };
      expect(await next()).toContainEqual(approve);
      expect((await act('approve-treatment-plan', treatment)).status).toBe(200);
      expect(await next()).not.toContainEqual(approve);
      const drawn = await server.ask('GET', '/api/views/bow-tie?risk=RISK-1');
      expect(drawn.body).toEqual((await server.ask('GET', `/api/views/bow-tie?risk=${risk}`)).body);
      expect(drawn.body['rows']).toContainEqual(expect.objectContaining({ key: 'event' }));
      const accepted = await act('accept-residual-risk', treatment, { reason: 'Small enough' });
      expect(accepted.body['records']).toMatchObject([
        { register: 'decision', fields: { kind: 'acceptance', role: 'Risk owner' } },
      ]);
      expect(await verdict('6.1.3 f) [residual]')).toBe('met');
      expect(await page('treatment', treatment)).toMatchObject({
        record: { derived: { approval: 'in force', acceptance: 'in force' } },
      });

      const score = { method, likelihood: 3, impact: 2 };
      expect((await act('assess-risk', risk, { ...score, reason: 'A backup exists.' })).status).toBe(200);
      expect(await verdict('6.1.3 f) [residual]')).not.toBe('met');
      expect((await findings('2022-6-1-3-f-residual')).join()).toMatch(
        /void: impact today of RISK-1 changed/i,
      );
      expect(await page('treatment', treatment)).toMatchObject({
        record: { derived: { approval: 'in force', acceptance: 'void' } },
        decisions: [
          {
            derived: { standing: 'void', changed: 'Impact today of RISK-1' },
            voidedBy: [
              { record: { register: 'risk', id: risk }, fields: [{ name: 'impact', seen: 3, now: 2 }] },
            ],
          },
          { derived: { standing: 'in force' } },
        ],
      });

      const renewed = await act('accept-residual-risk', treatment, { reason: 'Still small enough' });
      expect(renewed.status).toBe(200);
      expect(await verdict('6.1.3 f) [residual]')).toBe('met');
      const { body } = await server.ask(
        'GET',
        '/api/registers/decision?where=kind:is:acceptance&retired=yes',
      );
      expect(body['total']).toBe(2);
    });

    test('an approved plan is put off by the act alone, which keeps the reason and voids the approval', async () => {
      const today = (await server.running.service.now()).snapshot.asOf;
      const method = await server.add('risk-method', riskMethod.example);
      const [agreed, later] = [addDays(today, 20), addDays(today, 120)];
      const risk = await server.add('risk', { title: 'Lost laptop', owner: server.me, method });
      const plan = { title: 'Encrypt disks', option: 'modify', plan: 'Encrypt them', method };
      const treatment = await server.add('treatment', { ...plan, risk, due: agreed });
      const patch = (fields: object, version: number) =>
        server.ask(
          'PATCH',
          `/api/registers/treatment/${treatment}`,
          { fields },
          { 'if-match': String(version) },
        );
      expect((await act('approve-treatment-plan', treatment)).status).toBe(200);
      const byHand = await patch({ due: later }, 1);
      expect([byHand.status, byHand.body['faults']]).toEqual([
        400,
        [{ path: 'due', message: expect.stringContaining('by the act “Put off”') }],
      ]);
      const move = { from: agreed, to: later, on: today, reason: 'The tool is late.' };
      expect((await patch({ due: later, moves: [move] }, 1)).status).toBe(400);
      expect((await act('put-off-treatment', treatment, { to: later })).status).toBe(400);
      expect((await act('put-off-treatment', treatment, { to: agreed, reason: 'None' })).status).toBe(422);

      expect((await act('put-off-treatment', treatment, { to: later, reason: move.reason })).status).toBe(
        200,
      );
      expect(await page('treatment', treatment)).toMatchObject({
        record: {
          fields: { due: later, moves: [{ ...move, by: server.me }] },
          derived: { approval: 'void', slip: 100, timesPutOff: 1, escalation: 'waiting' },
        },
        decisions: [{ derived: { standing: 'void', changed: expect.stringMatching(/^Due of TRT-\d+$/) } }],
      });
      expect((await patch({ due: addDays(later, 1) }, 2)).status).toBe(400);
      expect((await patch({ due: agreed }, 2)).status).toBe(200);
    });

    test('an acceptance comes back before its last day, once: as the act, and not as a date beside it', async () => {
      const today = (await server.running.service.now()).snapshot.asOf;
      const [soon, later] = [addDays(today, 30), addDays(today, 80)];
      const method = await server.add('risk-method', riskMethod.example);
      const risk = await server.add('risk', {
        title: 'Lost key',
        owner: server.me,
        method,
        likelihood: 1,
        impact: 1,
      });
      const plan = {
        risk,
        option: 'retain',
        plan: 'Nothing',
        method,
        residualLikelihood: 1,
        residualImpact: 1,
      };
      const [first, second] = [
        await server.add('treatment', { ...plan, title: 'Soon over' }),
        await server.add('treatment', { ...plan, title: 'Over later' }),
      ];
      for (const [id, until] of [
        [first, soon],
        [second, later],
      ] as const) {
        expect((await act('approve-treatment-plan', id)).status).toBe(200);
        expect((await act('accept-residual-risk', id, { reason: 'Small', until })).status).toBe(200);
      }
      const { body } = await server.ask('GET', '/api/mine');
      const awaited = body['awaited'] as readonly { readonly action: string }[];
      expect(awaited.filter(({ action }) => action === 'accept-residual-risk')).toMatchObject([
        { id: first, on: soon, days: 30 },
      ]);
      const dues = body['dues'] as readonly { readonly deadline: string }[];
      expect(dues.filter(({ deadline }) => deadline === 'renewal')).toMatchObject([{ on: later }]);
    });

    test('nobody approves what they wrote, and a changed file is not what was approved', async () => {
      const document = await server.add('document', {
        title: 'Backups',
        kind: 'procedure',
        owner: server.me,
      });
      const upload = async (text: string) =>
        (await server.ask('POST', '/api/files?name=backups.md', text, { 'content-type': 'text/markdown' }))
          .body;
      const content = await upload('# Backups\n\nEvery night.');
      expect(content).toMatchObject({ name: 'backups.md', type: 'text/markdown', size: 23 });
      const version = await server.add('document-version', {
        document,
        number: '1.0',
        content,
        author: server.me,
      });
      const own = await act('approve-document-version', version);
      expect([own.status, own.body['detail']]).toEqual([422, expect.stringContaining('somebody else')]);

      const carl = await server.join('carl', [{ role: 'top-management' }]);
      const approve = (ask: Ask) =>
        ask('POST', `/api/actions/approve-document-version/${version}`, { input: {} });
      const patch = async (fields: object, ifMatch: string) =>
        server.ask(
          'PATCH',
          `/api/registers/document-version/${version}`,
          { fields },
          { 'if-match': ifMatch },
        );
      // Naming another person as author does not let the actual author approve it.
      expect((await patch({ author: carl.id }, '1')).status).toBe(200);
      expect((await act('approve-document-version', version)).body['detail']).toContain('Ana wrote it');
      expect((await approve(carl.ask)).body['detail']).toContain('carl wrote it');
      expect((await patch({ author: server.me }, '2')).status).toBe(200);

      expect((await act('publish-document-version', version)).body['detail']).toContain(
        'Only an approved version',
      );
      const byHand = await patch({ state: 'published', publishedOn: '2026-01-01' }, '3');
      expect([byHand.status, byHand.body['faults']]).toEqual([
        400,
        [
          { path: 'state', message: 'is set by an action, not by hand' },
          { path: 'publishedOn', message: 'is set by an action, not by hand' },
        ],
      ]);
      expect((await patch({ writers: [] }, '3')).body['faults']).toMatchObject([{ path: 'writers' }]);
      expect((await act('submit-document-version', version)).status).toBe(200);
      expect((await approve(carl.ask)).status).toBe(200);
      expect((await act('publish-document-version', version)).status).toBe(200);
      expect(await page('document', document)).toMatchObject({ record: { derived: { state: 'published' } } });
      const again = await server.ask('POST', '/api/registers/document-version', {
        fields: { document, number: '1.0' },
      });
      expect([again.status, (again.body['faults'] as { path: string }[])[0]?.path]).toEqual([400, 'number']);

      const changed = await upload('# Backups\n\nEvery week.');
      await server.ask(
        'PATCH',
        `/api/registers/document-version/${version}`,
        { fields: { content: changed } },
        { 'if-match': '5' },
      );
      expect(await page('document', document)).toMatchObject({
        record: { derived: { state: 'approval void' } },
      });
      const unknown = { ...content, hash: 'f'.repeat(64) };
      const missing = await server.ask('POST', '/api/registers/document-version', {
        fields: { document, number: '2.0', content: unknown },
      });
      expect([missing.status, (missing.body['faults'] as { path: string }[])[0]?.path]).toEqual([
        400,
        'content',
      ]);
      const file = await server.ask('GET', `/api/files/${String(content['hash'])}?type=text/markdown`);
      expect(file.body['text']).toContain('Every night');
    });

    test('whoever changes the content of a version does not approve it, whatever others do to it after', async () => {
      const document = await server.add('document', { title: 'Keys', kind: 'procedure' });
      const dora = await server.join('dora', [{ role: 'isms-manager' }]);
      const eve = await server.join('eve', [{ role: 'top-management' }]);
      const uploadAs = async (ask: Ask, text: string) =>
        (await ask('POST', '/api/files?name=keys.md', text, { 'content-type': 'text/markdown' })).body;
      const version = await server.add('document-version', { document, number: '1.0', author: eve.id });
      const patchAs = async (ask: Ask, fields: object, ifMatch: string) =>
        (
          await ask(
            'PATCH',
            `/api/registers/document-version/${version}`,
            { fields },
            { 'if-match': ifMatch },
          )
        ).status;
      expect(await patchAs(dora.ask, { content: await uploadAs(dora.ask, '# Keys') }, '1')).toBe(200);
      expect(await patchAs(server.ask, { author: server.me }, '2')).toBe(200);
      expect(await patchAs(server.ask, { note: 'Spelling' }, '3')).toBe(200);
      const approveAs = async (ask: Ask) =>
        (await ask('POST', `/api/actions/approve-document-version/${version}`, { input: {} })).status;
      expect(await approveAs(dora.ask)).toBe(422);
      expect(await approveAs(server.ask)).toBe(422);
      expect(await approveAs(eve.ask)).toBe(200);
      const { record } = await page('document-version', version);
      expect(record).toMatchObject({ fields: { writers: [server.me, dora.id] } });

      const published = await server.ask('POST', '/api/registers/document-version', {
        fields: { document, number: '2.0', state: 'published' },
      });
      expect([published.status, published.body['faults']]).toMatchObject([400, [{ path: 'state' }]]);
      expect((await act('withdraw-document-version', version)).status).toBe(200);
      expect(await approveAs(eve.ask)).toBe(422);
    });

    test('a person judges a requirement, and the judgement is void when what it rests on changes', async () => {
      const party = await server.add('interested-party', {
        name: 'Water utilities',
        class: 'customer',
        place: 'external',
        why: 'They run our devices',
      });
      for (const [name, kind] of [
        ['Staff', 'staff'],
        ['Authority', 'regulator'],
        ['Foundry', 'supplier'],
        ['Family', 'owner'],
      ] as const)
        await server.add('interested-party', {
          name,
          class: kind,
          place: 'external',
          why: 'They have a stake',
        });
      expect(await verdict('4.2 a)')).toBe('needs a person');
      const rests = [{ register: 'interested-party', id: party }];
      const judged = await act('judge-requirement', '2022-4-2-a', {
        verdict: 'met',
        reason: 'Talked it through with sales',
        rests,
      });
      expect(judged.status).toBe(200);
      expect(await verdict('4.2 a)')).toBe('met');
      await server.ask(
        'PATCH',
        `/api/registers/interested-party/${party}`,
        { fields: { influence: 'high' } },
        { 'if-match': '1' },
      );
      expect(await verdict('4.2 a)')).toBe('met');
      await server.ask(
        'PATCH',
        `/api/registers/interested-party/${party}`,
        { fields: { why: 'They stopped buying' } },
        { 'if-match': '2' },
      );
      expect(await verdict('4.2 a)')).toBe('needs a person');
      const { body } = await server.ask('GET', '/api/views/conformity');
      const row = (body['rows'] as { key: string; cells: object }[]).find((each) => each.key === '4.2 a)');
      expect(row?.cells).toMatchObject({ because: 'void', changed: 'Why they matter of PTY-1' });
      const [judgement] = judged.body['records'] as { id: string }[];
      expect((await page('judgement', judgement?.id ?? ''))['record']).toMatchObject({
        derived: { standing: 'void' },
        voidedBy: [{ fields: [{ name: 'why', seen: 'They run our devices', now: 'They stopped buying' }] }],
      });
    });

    test('a judgement does not turn what records refute without a reason to overrule', async () => {
      expect(await verdict('4.2 c)')).toBe('no data');
      await act('judge-requirement', '2022-4-2-c', { verdict: 'met', reason: 'I think so' });
      expect(await verdict('4.2 c)')).toBe('no data');
      await act('judge-requirement', '2022-4-2-c', {
        verdict: 'met',
        reason: 'I think so',
        overrules: 'Kept in the contract system',
      });
      const { body } = await server.ask('GET', '/api/views/conformity');
      const row = (body['rows'] as { key: string; cells: object }[]).find((each) => each.key === '4.2 c)');
      expect(row?.cells).toMatchObject({ verdict: 'met', computed: 'no data' });
    });
  });
