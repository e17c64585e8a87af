import { annexA } from '../../../annex-a/catalogue-control.ts';

/** Attacks through software, services and networks. */
export const attacksOnTechnology = [
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
      controls: annexA('A.8.13', 'A.8.7', 'A.8.8', 'A.8.22', 'A.5.26', 'A.5.30'),
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
      controls: annexA('A.8.8', 'A.5.7', 'A.8.9', 'A.8.28', 'A.8.20'),
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
      controls: annexA('A.8.6', 'A.8.14', 'A.8.20', 'A.8.21', 'A.5.30'),
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
      controls: annexA('A.5.21', 'A.5.19', 'A.5.20', 'A.5.22', 'A.8.19', 'A.8.16'),
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
      controls: annexA('A.8.24', 'A.5.14', 'A.8.21', 'A.8.20', 'A.7.12'),
    },
  },
  {
    id: 'threat-stolen-key',
    code: 'T27',
    fields: {
      name: 'Signing or encryption key stolen',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'Whoever has a copy signs, decrypts or passes for us until the key is replaced; usually noticed only by what is done with it.',
      affects: ['secret', 'software', 'service'],
      properties: ['confidentiality', 'integrity'],
      controls: annexA('A.8.24', 'A.8.2', 'A.5.3', 'A.8.15', 'A.5.26'),
    },
  },
  {
    id: 'threat-malicious-package',
    code: 'T28',
    fields: {
      name: 'Malicious code in an open-source package',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        "A maintainer's account is taken over, or a package with a similar name is installed, and the build runs it with all its rights.",
      affects: ['software', 'service', 'secret'],
      properties: ['confidentiality', 'integrity', 'availability'],
      controls: annexA('A.5.21', 'A.8.28', 'A.8.29', 'A.8.8', 'A.8.31'),
    },
  },
  {
    id: 'threat-tampered-build',
    code: 'T29',
    fields: {
      name: 'Build or release chain tampered with',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'Something is changed between the repository and what is delivered, so that the source looks right and the product is not.',
      affects: ['software', 'service', 'secret'],
      properties: ['integrity'],
      controls: annexA('A.8.4', 'A.8.25', 'A.8.32', 'A.8.31', 'A.5.3', 'A.8.24'),
    },
  },
  {
    id: 'threat-cloud-administration-taken',
    code: 'T30',
    fields: {
      name: 'Cloud administration taken over',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        "An administrator's account or an access key opens the whole tenancy: data is copied, machines are added at our cost, copies are deleted.",
      affects: ['service', 'secret', 'information'],
      properties: ['confidentiality', 'integrity', 'availability'],
      controls: annexA('A.5.23', 'A.8.2', 'A.8.5', 'A.8.15', 'A.8.13'),
    },
  },
  {
    id: 'threat-abused-interface',
    code: 'T31',
    fields: {
      name: 'Web application or interface abused',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'Foreign identifiers, injected commands or calls out of order read or change what belongs to others.',
      affects: ['software', 'service', 'information'],
      properties: ['confidentiality', 'integrity', 'availability'],
      controls: annexA('A.8.26', 'A.8.28', 'A.8.29', 'A.8.27', 'A.8.16'),
    },
  },
  {
    id: 'threat-misused-remote-maintenance',
    code: 'T33',
    fields: {
      name: 'Remote maintenance access misused',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'The line a maker or integrator uses to reach a machine is used by somebody else, or at a time nobody agreed.',
      affects: ['hardware', 'service', 'site'],
      properties: ['confidentiality', 'integrity', 'availability'],
      controls: annexA('A.5.19', 'A.8.2', 'A.8.5', 'A.8.15', 'A.8.22', 'A.7.13'),
    },
  },
  {
    id: 'threat-manipulated-plant',
    code: 'T34',
    fields: {
      name: 'Control system or machine manipulated',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'Programs, set-points or measured values are changed so that a plant stops, spoils its product or endangers people.',
      affects: ['hardware', 'process', 'software'],
      properties: ['integrity', 'availability'],
      controls: annexA('A.8.22', 'A.8.9', 'A.8.18', 'A.8.27', 'A.8.16', 'A.5.29'),
    },
  },
  {
    id: 'threat-steered-assistant',
    code: 'T39',
    fields: {
      name: 'AI assistant steered by hidden instructions',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'Text in a mail, a page or a document makes an assistant with access to our data disclose it or act in our name.',
      affects: ['software', 'service', 'information'],
      properties: ['confidentiality', 'integrity'],
      controls: annexA('A.8.27', 'A.8.3', 'A.8.26', 'A.5.10', 'A.8.15'),
    },
  },
  {
    id: 'threat-poisoned-model',
    code: 'T40',
    fields: {
      name: 'Model or its training data tampered with',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'Bought or collected data and ready-made models carry what somebody put there, and answers go wrong where it suits them.',
      affects: ['software', 'information'],
      properties: ['integrity'],
      controls: annexA('A.5.21', 'A.8.29', 'A.8.33', 'A.8.32'),
    },
  },
  {
    id: 'threat-hijacked-name',
    code: 'T44',
    fields: {
      name: 'Domain or name resolution taken over',
      kind: 'attack',
      origin: ['deliberate'],
      description:
        'The account at the registrar or a forgotten entry is taken over, and visitors, mail and certificates go to somebody else.',
      affects: ['service', 'secret'],
      properties: ['confidentiality', 'integrity', 'availability'],
      controls: annexA('A.5.9', 'A.8.5', 'A.8.9', 'A.8.16'),
    },
  },
] as const;
