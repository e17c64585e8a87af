import { inEnglish } from '#isms/kernel/values/message-format.ts';
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

/** A person with an account, as long as requests leave them one. */
export interface Member {
  readonly name: string;
  readonly roles: readonly string[];
  person: string;
  cookie: string;
  /** API keys of which one is sent in place of a cookie. There are several, since each has a rate limit. */
  keys?: readonly string[];
}

/** The askers, restored after whatever was done to their records and sessions; and what they must not see. */
export class Cast implements Kept {
  readonly stranger: Member = { name: 'a stranger', roles: [], person: '', cookie: '' };
  /** Provisions people and groups, and has no other access. */
  readonly directory: Member = { name: 'a directory', roles: [], person: '', cookie: '' };
  readonly nobody: Member = { name: 'nobody', roles: [], person: '', cookie: '' };
  readonly employee: Member = { name: 'an employee', roles: ['employee'], person: '', cookie: '' };
  readonly manager: Member = {
    name: 'the manager',
    roles: ['isms-manager', 'top-management', 'internal-auditor'],
    person: '',
    cookie: '',
  };
  /** The people who are signed in. */
  readonly members = [this.nobody, this.employee, this.manager];
  /** Ids of people whom no request names, so that nothing becomes theirs. */
  readonly unnamed = new Set<string>();
  readonly secrets = new Set<string>();
  readonly canary = 'yellow-canary-5c1f';
  readonly #server: Tested;
  #begun = 0;

  constructor(server: Tested) {
    this.#server = server;
  }

  /** Signs everyone in, and collects the secrets of the server. */
  async enter(): Promise<void> {
    const { me, data, ask, running } = this.#server;
    this.unnamed.add(me);
    this.secrets.add(data).add(readFileSync(join(data, 'secret'), 'utf8').trim());
    const { body } = await ask('POST', '/api/account/authenticator', { password });
    this.secrets.add(new URL(String(body['uri'])).searchParams.get('secret') ?? '');
    for (const code of body['recoveryCodes'] as string[]) this.secrets.add(code);
    // A person whom the settings name as top management, not only a grant.
    [this.manager.person = ''] = peopleWith('top-management', (await running.service.now()).reader);
    const newDirectoryKey = (): Promise<string> =>
      newKey(this.#server, ask, { scope: 'directory', name: 'Directory' });
    this.directory.keys = [await newDirectoryKey(), await newDirectoryKey(), await newDirectoryKey()];
    for (const key of this.directory.keys) this.secrets.add(key);
    for (const each of this.members) await this.begin(each);
  }

  /** Creates a person, unless there is one, and an account, and signs in. */
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
    if (isProblem(entered)) throw new Error(inEnglish(entered.detail));
    who.cookie = entered.cookies[0]?.split(';')[0] ?? '';
    this.secrets.add(who.cookie.split(/[=.]/)[2] ?? '');
  }

  /** Checks whether earlier requests have left a person their roles and their session. */
  async stands(who: Member): Promise<boolean> {
    const { service, accountService } = this.#server.running;
    const { reader } = await service.now();
    // A required second factor would make the gate reject everyone.
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

  /** Writes the canary where an employee has no access. Returns the number of registers in which that was possible. */
  async plant(): Promise<number> {
    const { catalogue, reader } = await this.#server.running.service.now();
    let planted = 0;
    for (const register of catalogue.registers.values()) {
      // These are shown to everyone, or to an audience.
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

  /** Names the manager in records, so that they may take an action that is for the people a record names. */
  async name({ path }: Operation): Promise<void> {
    const { catalogue, reader } = await this.#server.running.service.now();
    const action = catalogue.actions.get(path.split('/')[3] ?? '');
    const [first = '', second] = action?.by.fields?.[0]?.split('.') ?? [];
    if (!action || first === '') return;
    const { person } = this.manager;
    const of = second === undefined ? action.on : catalogue.registers.get(action.on.fields[first]?.to ?? '');
    const named = second ?? first;
    const fields = { [named]: of?.fields[named]?.kind === 'references' ? [person] : person };
    // The latest records are the most likely ones to be still waiting for an action.
    for (const each of reader.all(action.on).slice(-4)) {
      const id = second === undefined ? each.id : String(each.fields[first]);
      await this.#commit({ do: 'amend', register: of?.key ?? '', id, fields });
    }
  }

  /**
   * Returns the parts of addresses that cannot be guessed: the hash of declarations, and tokens to create an account or
   * reset a password.
   */
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

  /** Commits changes outside any request. Returns nothing if they are refused. */
  async #commit(...changes: readonly Change[]): Promise<readonly Stored[]> {
    const done = await this.#server.running.service.commit(
      { id: 'system', person: undefined },
      {},
      () => changes,
    );
    return isProblem(done) ? [] : done.versions;
  }
}
