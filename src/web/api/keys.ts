/**
 * Query keys of the cached answers of the API. Everything read from records lies below `journal`, so that a commit
 * makes all of it stale at once: a change to one record can change any verdict, list or page.
 */
export const keys = {
  session: ['session'],
  setup: ['setup'],
  invitation: (token: string) => ['invitation', token],
  account: ['account'],
  portfolio: ['portfolio'],
  organisations: ['organisations'],
  apiKeys: ['api-keys'],
  declarations: ['declarations'],
  outline: ['declarations', 'outline'],
  declaredRegister: (key: string) => ['declarations', 'register', key],
  declaredView: (key: string) => ['declarations', 'view', key],
  rules: ['declarations', 'rules'],
  journal: ['journal'],
  page: (register: string, query: object) => ['journal', 'page', register, query],
  record: (register: string, idOrCode: string, asOf?: string) => [
    'journal',
    'record',
    register,
    idOrCode,
    asOf,
  ],
  history: (register: string, idOrCode: string) => ['journal', 'history', register, idOrCode],
  view: (view: string, parameters: object, asOf?: string) => ['journal', 'view', view, parameters, asOf],
  simulation: (record: string | undefined, asOf?: string) => ['journal', 'simulation', record, asOf],
  search: (q: string, edition: string, asOf?: string) => ['journal', 'search', q, edition, asOf],
  mine: (asOf?: string) => ['journal', 'mine', asOf],
  versions: (register: string, id: string, upTo: number, asOf?: string) => [
    'journal',
    'versions',
    register,
    id,
    upTo,
    asOf,
  ],
  commits: (query: object) => ['journal', 'commits', query],
  journalHead: ['journal', 'head'],
  // What an organisation decides about mail is on record.
  mailSettings: ['journal', 'mail-settings'],
  ownMail: ['journal', 'own-mail'],
  signInSettings: ['journal', 'sign-in-settings'],
  timeline: ['journal', 'timeline'],
  // A directory makes records, and the roles of its groups are records too.
  directory: ['journal', 'directory'],
  // Below `journal`, because roles and people are records.
  people: ['journal', 'people'],
} as const;
