/** The threats that ship with the product, in our own words; ids and codes are never given to another. */
export const threats = [
  {
    id: 'threat-credential-theft',
    code: 'T01',
    fields: {
      name: 'Credentials stolen or guessed',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'A password, token or session is tricked out of somebody, bought, guessed or reused, and opens what its owner may open.',
      affects: ['people', 'software', 'service'],
      properties: ['confidentiality', 'integrity'],
    },
  },
  {
    id: 'threat-deception',
    code: 'T02',
    fields: {
      name: 'People deceived into acting for an attacker',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'A message, call or visitor pretends to be somebody else, and a payment is made, a file opened or a door held.',
      affects: ['people', 'process', 'information'],
      properties: ['confidentiality', 'integrity'],
    },
  },
  {
    id: 'threat-ransomware',
    code: 'T03',
    fields: {
      name: 'Data encrypted or deleted for extortion',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'Malicious software spreads, destroys backups it can reach, makes data unusable and often copies it out first.',
      affects: ['information', 'software', 'hardware', 'service'],
      properties: ['confidentiality', 'integrity', 'availability'],
    },
  },
  {
    id: 'threat-exploited-flaw',
    code: 'T04',
    fields: {
      name: 'Technical flaw exploited',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'A known or unknown flaw in software, firmware or its configuration is used to run code or to read data.',
      affects: ['software', 'hardware', 'service'],
      properties: ['confidentiality', 'integrity', 'availability'],
    },
  },
  {
    id: 'threat-denial-of-service',
    code: 'T05',
    fields: {
      name: 'Service flooded until it stops',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'Requests from many places, or a few costly ones, use up what the service needs to answer.',
      affects: ['service', 'software', 'hardware'],
      properties: ['availability'],
    },
  },
  {
    id: 'threat-supply-chain-attack',
    code: 'T06',
    fields: {
      name: 'Attack by way of a supplier or component',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'Somebody we trust is broken into, and the harm arrives with an update, a library, a device or a maintenance access.',
      affects: ['software', 'hardware', 'service'],
      properties: ['confidentiality', 'integrity', 'availability'],
    },
  },
  {
    id: 'threat-interception',
    code: 'T07',
    fields: {
      name: 'Communication listened to or altered',
      kind: 'attack',
      origin: ['deliberate'],
      description: 'Data is read or changed on its way, on a wire, over the air or in a relay in between.',
      affects: ['information', 'service', 'hardware'],
      properties: ['confidentiality', 'integrity'],
    },
  },
  {
    id: 'threat-intrusion',
    code: 'T08',
    fields: {
      name: 'Premises entered without permission',
      kind: 'attack',
      origin: ['deliberate'],
      description: 'Somebody gets into rooms where documents, machines or connections can be reached.',
      affects: ['site', 'hardware', 'information'],
      properties: ['confidentiality', 'availability'],
    },
  },
  {
    id: 'threat-theft-of-equipment',
    code: 'T09',
    fields: {
      name: 'Equipment or media stolen or lost',
      kind: 'attack',
      origin: ['deliberate', 'accidental'],
      description:
        'A laptop, telephone, disk or file of papers is gone, on the way, at home or out of the building.',
      affects: ['hardware', 'information'],
      properties: ['confidentiality', 'availability'],
    },
  },
  {
    id: 'threat-insider-abuse',
    code: 'T10',
    fields: {
      name: 'Rights abused by somebody who has them',
      kind: 'misuse',
      origin: ['deliberate'],
      description:
        'Staff or contractors copy, sell, alter or destroy what they were given access to, often shortly before they leave.',
      affects: ['information', 'software', 'process'],
      properties: ['confidentiality', 'integrity', 'availability'],
    },
  },
  {
    id: 'threat-unapproved-service',
    code: 'T11',
    fields: {
      name: 'Work done with services nobody approved',
      kind: 'misuse',
      origin: ['deliberate', 'accidental'],
      description:
        'To get on with their work people put data into tools, assistants or private accounts that nobody has looked at.',
      affects: ['information', 'service'],
      properties: ['confidentiality'],
    },
  },
  {
    id: 'threat-mistake-in-operation',
    code: 'T12',
    fields: {
      name: 'Mistake in operation or configuration',
      kind: 'error',
      origin: ['accidental'],
      description:
        'A wrong setting, a command on the wrong system or a change without a test breaks or opens something.',
      affects: ['software', 'service', 'hardware'],
      properties: ['confidentiality', 'integrity', 'availability'],
    },
  },
  {
    id: 'threat-disclosure-by-mistake',
    code: 'T13',
    fields: {
      name: 'Information sent or shown to the wrong people',
      kind: 'error',
      origin: ['accidental'],
      description:
        'A wrong recipient, a folder shared too widely, a conversation overheard, papers left behind.',
      affects: ['information', 'people'],
      properties: ['confidentiality'],
    },
  },
  {
    id: 'threat-defect-in-software',
    code: 'T14',
    fields: {
      name: 'Software or firmware does the wrong thing',
      kind: 'technical failure',
      origin: ['accidental'],
      description: 'A defect or an update corrupts data, computes wrongly or stops a system.',
      affects: ['software', 'information', 'service'],
      properties: ['integrity', 'availability'],
    },
  },
  {
    id: 'threat-equipment-failure',
    code: 'T15',
    fields: {
      name: 'Equipment or media fails',
      kind: 'technical failure',
      origin: ['accidental'],
      description: 'A disk, controller, network device or cooling gives out, at once or unnoticed over time.',
      affects: ['hardware', 'information', 'service'],
      properties: ['integrity', 'availability'],
    },
  },
  {
    id: 'threat-fire',
    code: 'T16',
    fields: {
      name: 'Fire, smoke or water in the building',
      kind: 'physical event',
      origin: ['accidental', 'environmental'],
      description:
        'A fire, the water that puts it out, or a burst pipe makes rooms and what stands in them unusable.',
      affects: ['site', 'hardware', 'people'],
      properties: ['availability'],
    },
  },
  {
    id: 'threat-extreme-weather',
    code: 'T17',
    fields: {
      name: 'Flood, storm, heat or other natural event',
      kind: 'physical event',
      origin: ['environmental'],
      description: 'The surroundings make a site unsafe or unreachable, more often as the climate changes.',
      affects: ['site', 'hardware', 'people'],
      properties: ['availability'],
    },
  },
  {
    id: 'threat-utility-failure',
    code: 'T18',
    fields: {
      name: 'Power or connection lost',
      kind: 'supply failure',
      origin: ['accidental', 'environmental'],
      description:
        'Electricity or the line to the outside fails for longer than what was provided against it lasts.',
      affects: ['site', 'hardware', 'service'],
      properties: ['availability'],
    },
  },
  {
    id: 'threat-supplier-failure',
    code: 'T19',
    fields: {
      name: 'Supplier stops, fails or changes its terms',
      kind: 'supply failure',
      origin: ['accidental', 'deliberate'],
      description: 'A provider has an outage, goes out of business, is bought, or ends what we depend on.',
      affects: ['service', 'software', 'process'],
      properties: ['availability', 'confidentiality'],
    },
  },
  {
    id: 'threat-loss-of-key-people',
    code: 'T20',
    fields: {
      name: 'People with indispensable knowledge are not there',
      kind: 'organisational',
      origin: ['accidental', 'environmental'],
      description:
        'Illness, resignation or conflict takes away the only ones who know how something is done.',
      affects: ['people', 'process'],
      properties: ['availability', 'integrity'],
    },
  },
  {
    id: 'threat-breach-of-obligation',
    code: 'T21',
    fields: {
      name: 'Law or contract broken without anybody noticing',
      kind: 'organisational',
      origin: ['accidental'],
      description:
        'A duty changes or was never known: data is kept too long, a report comes too late, a licence is missing.',
      affects: ['information', 'process', 'service'],
      properties: ['confidentiality', 'availability'],
    },
  },
] as const;
