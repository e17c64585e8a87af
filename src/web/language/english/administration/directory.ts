/** Words about directories that provision people and groups. */
export const directory = {
  state: {
    none: 'No directory has provisioned anybody yet',
    some: 'A directory provisions people',
  },
  stateText: {
    none: 'An identity provider can keep people and groups here up to date by SCIM 2.0. Whoever it switches off is signed out at once, wherever they are.',
    some: 'What it says of people and groups counts here at once. Whoever it switches off is signed out, wherever they are.',
  },
  connection: 'Connection',
  connectionText: 'The provider needs two things: the address, and a key for a directory.',
  address: 'Address',
  key: 'Key',
  makeKey: 'Make a key for a directory',
  provider: {
    entra: 'Microsoft Entra ID',
    okta: 'Okta',
    other: 'Keycloak, authentik and others',
  },
  steps: {
    entra: [
      'Enterprise applications, your application, Provisioning: choose Automatic.',
      'Tenant URL is the address, Secret token the key. Test the connection.',
      'Assign people and groups to the application, and start provisioning.',
    ],
    okta: [
      'The application, General: enable SCIM provisioning; the base URL is the address.',
      'Unique identifier is userName. Authentication mode is HTTP header, with the key.',
      'To App: create, update and deactivate users. Push the groups that give roles.',
    ],
    other: [
      'SCIM 2.0 over HTTPS at the address, with the key as a bearer token.',
      'Users and groups with filters and PATCH; no bulk, no passwords.',
      'Whoever is on record with the same e-mail address is taken over, not made anew.',
    ],
  },
  provisioned: 'What it has done',
  provisionedText:
    'People are known again by the key the directory gives them, whatever becomes of their name or address.',
  changedAt: 'Last change',
  never: 'None yet',
  people: 'People',
  peopleCount_one: '{{number}} person',
  peopleCount_other: '{{number}} people',
  suspendedOf: '{{people}}, {{number}} of them suspended',
  groups: 'Groups',
  groupsText:
    'Who is in a group is decided in the directory; what that is worth here, by you. What people were granted by hand is not touched by it.',
  noGroups: 'The directory has sent no groups yet.',
  members_one: '{{number}} member',
  members_other: '{{number}} members',
  noRole: 'no role here',
  setRole: 'Set the role of {{group}}',
  unmatched: 'Not in the directory',
  unmatchedText: 'Who works here and is known to no directory: nobody switches them off when they leave.',
  everybodyMatched: 'Everybody who works here is in the directory.',
  further_one: 'and {{number}} further',
  further_other: 'and {{number}} further',
} as const;
