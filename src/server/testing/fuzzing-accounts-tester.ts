import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askerOn } from '#access/roles.ts';
import { peopleWith } from '#isms/across/active-grants.ts';
import { organisation } from '#isms/across/organisation.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { Kept } from './disclosure-tester.ts';
import { newKey } from './keys-tester.ts';
import type { Operation } from './request-tester.ts';
import { password, type Tested } from './server-tester.ts';

/** Somebody with an account, as long as what is asked leaves them one. */
export interface Member {
  readonly name: string;
  readonly roles: readonly string[];
  person: string;
  cookie: string;
  /** One of them is sent where there is no cookie: several, because one key may ask only so often in a minute. */
  keys?: readonly string[];
}

/** Those who ask, whatever is done to their records and sessions meanwhile; and what they are not to be told. */
export class Cast implements Kept {
  readonly stranger: Member = { name: 'a stranger', roles: [], person: '', cookie: '' };
  /** Keeps people and groups, and opens nothing but that. */
  readonly directory: Member = { name: 'a directory', roles: [], person: '', cookie: '' };
  readonly nobody: Member = { name: 'nobody', roles: [], person: '', cookie: '' };
  readonly employee: Member = { name: 'an employee', roles: ['employee'], person: '', cookie: '' };
  readonly manager: Member = {
    name: 'the manager',
    roles: ['isms-manager', 'top-management', 'internal-auditor'],
    person: '',
    cookie: '',
  };
  /** Who is signed in. */
  readonly members = [this.nobody, this.employee, this.manager];
  /** Persons whom no request names, so that nothing becomes theirs. */
  readonly unnamed = new Set<string>();
  readonly secrets = new Set<string>();
  readonly canary = 'yellow-canary-5c1f';
  readonly #server: Tested;
  #begun = 0;

  constructor(server: Tested) {
    this.#server = server;
  }

  /** Signs everybody in, and learns what is secret here. */
  async enter(): Promise<void> {
    const { me, data, ask, running } = this.#server;
    this.unnamed.add(me);
    this.secrets.add(data).add(readFileSync(join(data, 'secret'), 'utf8').trim());
    const { body } = await ask('POST', '/api/account/authenticator', { password });
    this.secrets.add(new URL(String(body['uri'])).searchParams.get('secret') ?? '');
    for (const code of body['recoveryCodes'] as string[]) this.secrets.add(code);
    // Somebody who is top management there, not only by a grant.
    [this.manager.person = ''] = peopleWith('top-management', (await running.service.now()).reader);
    const newDirectoryKey = (): Promise<string> =>
      newKey(this.#server, ask, { scope: 'directory', name: 'Directory' });
    this.directory.keys = [await newDirectoryKey(), await newDirectoryKey(), await newDirectoryKey()];
    for (const key of this.directory.keys) this.secrets.add(key);
    for (const each of this.members) await this.begin(each);
  }

  /** Makes somebody a person, unless they are one, and an account, and signs them in. */
  async begin(who: Member): Promise<void> {
    const { accountService } = this.#server.running;
    this.#begun += 1;
    const [name, email] = [`Fuzzing ${who.name}`, `fuzzing-${this.#begun}@example.org`];
    if (!(await this.#rolesOf(who))) {
      const [record] = await this.#commit({ do: 'create', register: 'person', fields: { name, email } });
      if (!record) throw new Error(`nobody can be ${who.name} any more`);
      who.person = record.id;
    }
    const { person } = who;
    if (who !== this.manager) this.unnamed.add(person);
    const held = (await this.#rolesOf(who)) ?? [];
    for (const role of who.roles.filter((role) => !held.includes(role)))
      await this.#commit({ do: 'create', register: 'grant', fields: { person, role } });
    const { organisation: here } = this.#server.running.service;
    const problem = await accountService.createAccount({ organisation: here, person, name, email, password });
    const entered = problem ?? (await accountService.signIn(email, password, new Headers()));
    if (isProblem(entered)) throw new Error(entered.detail);
    who.cookie = entered.cookies[0]?.split(';')[0] ?? '';
    this.secrets.add(who.cookie.split(/[=.]/)[2] ?? '');
  }

  /** Whether what was asked so far has left somebody what they were. */
  async stands(who: Member): Promise<boolean> {
    const { service, accountService } = this.#server.running;
    const { reader } = await service.now();
    // A second factor that is asked for would stop everybody at the gate.
    for (const { id, fields } of reader.all(organisation))
      if (fields.secondFactorFor?.length)
        await this.#commit({
          do: 'amend',
          register: organisation.key,
          id,
          fields: { secondFactorFor: null },
        });
    const roles = (await this.#rolesOf(who)) ?? [];
    const isMore = who !== this.manager && roles.length > who.roles.length;
    if (isMore || who.roles.some((role) => !roles.includes(role))) return false;
    return (await accountService.session(who.cookie)) !== undefined;
  }

  /** Writes the canary where an employee has nothing to look for. Answers in how many registers that was possible. */
  async plant(): Promise<number> {
    const { catalogue, reader } = await this.#server.running.service.now();
    let planted = 0;
    for (const register of catalogue.registers.values()) {
      // What everybody is told, and what is meant for everybody.
      if (register.singleton || register.audience) continue;
      const [name] =
        Object.entries(register.fields).find(
          ([key, { kind, format, longest = 200 }]) =>
            ['line', 'prose'].includes(kind) &&
            !format &&
            longest >= 200 &&
            !(register.knownByName && key === register.label),
        ) ?? [];
      if (name === undefined) continue;
      const changes = reader.all(register).slice(0, 3);
      const done = await this.#commit(
        ...changes.map(({ id }, at): Change => {
          const fields = { [name]: `${register.title} ${at} ${this.canary}` };
          return { do: 'amend', register: register.key, id, fields };
        }),
      );
      if (done.length > 0) planted += 1;
    }
    return planted;
  }

  /** Makes it the manager's to take an act, where that is for those whom a record names. */
  async name({ path }: Operation): Promise<void> {
    const { catalogue, reader } = await this.#server.running.service.now();
    const action = catalogue.actions.get(path.split('/')[3] ?? '');
    const [first = '', second] = action?.by.fields?.[0]?.split('.') ?? [];
    if (!action || first === '') return;
    const { person } = this.manager;
    const of = second === undefined ? action.on : catalogue.registers.get(action.on.fields[first]?.to ?? '');
    const named = second ?? first;
    const fields = { [named]: of?.fields[named]?.kind === 'references' ? [person] : person };
    // The latest: they are the most likely to wait for something yet.
    for (const each of reader.all(action.on).slice(-4)) {
      const id = second === undefined ? each.id : String(each.fields[first]);
      await this.#commit({ do: 'amend', register: of?.key ?? '', id, fields });
    }
  }

  /** What addresses hold that nobody guesses: the hash of declarations, links to make an account or choose another password. */
  async tokensFor({ path }: Operation): Promise<readonly string[]> {
    if (path.includes('{hash}')) {
      const headers = { cookie: this.manager.cookie };
      const session = await this.#server.running.app.inject({ url: '/api/session', headers });
      return [session.json<{ declarations: string }>().declarations];
    }
    if (!path.endsWith('/accept')) return [];
    const { accountService } = this.#server.running;
    const { organisation: here } = this.#server.running.service;
    const { person } = this.nobody;
    const holder = await accountService.resets.holder(`fuzzing-1@example.org`);
    const { token } = await accountService.invitations.begin({ organisation: here, person, by: person });
    const tokens = [token];
    return holder ? [...tokens, (await accountService.resets.begin(holder)).token] : tokens;
  }

  async #rolesOf({ person }: Member): Promise<readonly string[] | undefined> {
    const { reader, catalogue } = await this.#server.running.service.now();
    return askerOn(person, reader, catalogue)?.roles;
  }

  /** Commits what no request asked for; nothing, where that is refused. */
  async #commit(...changes: readonly Change[]): Promise<readonly Stored[]> {
    const done = await this.#server.running.service.commit(
      { id: 'system', person: undefined },
      {},
      () => changes,
    );
    return isProblem(done) ? [] : done.versions;
  }
}
