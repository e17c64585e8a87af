import { annexA } from '../../../annex-a/catalogue-control.ts';

/** Threats from the surroundings: nature, utilities and suppliers. */
export const surroundings = [
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
      controls: annexA('A.7.5', 'A.8.13', 'A.8.14', 'A.5.29', 'A.7.8'),
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
      controls: annexA('A.7.5', 'A.5.29', 'A.5.30', 'A.6.7', 'A.8.14'),
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
      controls: annexA('A.7.11', 'A.8.14', 'A.5.30', 'A.5.29'),
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
      controls: annexA('A.5.22', 'A.5.20', 'A.5.23', 'A.5.29', 'A.5.30'),
    },
  },
  {
    id: 'threat-heat-wave',
    code: 'T66',
    fields: {
      name: 'Long heat wave',
      kind: 'physical event',
      origin: ['environmental'],
      description:
        'Cooling works at its limit for weeks, outdoor cabinets overheat, and people cannot work as usual.',
      affects: ['site', 'hardware', 'people'],
      properties: ['availability'],
      controls: annexA('A.7.11', 'A.7.8', 'A.7.5', 'A.6.7', 'A.7.13'),
    },
  },
  {
    id: 'threat-heavy-rain',
    code: 'T67',
    fields: {
      name: 'Heavy rain floods low-lying rooms',
      kind: 'physical event',
      origin: ['environmental'],
      description:
        'A cloudburst or a backed-up drain fills basements and cable ducts, also far from any river.',
      affects: ['site', 'hardware'],
      properties: ['availability'],
      controls: annexA('A.7.5', 'A.7.8', 'A.8.14', 'A.8.13'),
    },
  },
  {
    id: 'threat-surge',
    code: 'T68',
    fields: {
      name: 'Lightning, surge or voltage dip',
      kind: 'physical event',
      origin: ['environmental'],
      description:
        'A strike nearby or switching in the grid damages equipment or makes it restart in disorder.',
      affects: ['hardware', 'site'],
      properties: ['integrity', 'availability'],
      controls: annexA('A.7.11', 'A.7.8', 'A.8.14', 'A.7.13', 'A.7.5'),
    },
  },
  {
    id: 'threat-dirt-and-corrosion',
    code: 'T69',
    fields: {
      name: 'Dust, moisture or corrosion',
      kind: 'physical event',
      origin: ['environmental'],
      description:
        'Workshops, shafts and outdoor cabinets wear equipment and paper out sooner than the maker reckoned.',
      affects: ['hardware', 'information'],
      properties: ['availability'],
      controls: annexA('A.7.8', 'A.7.13', 'A.7.5', 'A.7.10'),
    },
  },
  {
    id: 'threat-wave-of-illness',
    code: 'T70',
    fields: {
      name: 'Pandemic or wave of illness',
      kind: 'physical event',
      origin: ['environmental'],
      description: 'Many are away at the same time, or a site may not be entered for weeks.',
      affects: ['people', 'process'],
      properties: ['availability'],
      controls: annexA('A.5.29', 'A.6.7', 'A.5.37', 'A.5.2'),
    },
  },
  {
    id: 'threat-accident-nearby',
    code: 'T71',
    fields: {
      name: 'Accident or dangerous release nearby',
      kind: 'physical event',
      origin: ['accidental', 'environmental'],
      description:
        'A chemical works, a road, a railway or an unexploded bomb makes the area be cleared at short notice.',
      affects: ['site', 'people'],
      properties: ['availability'],
      controls: annexA('A.5.29', 'A.7.5', 'A.6.7', 'A.5.30', 'A.5.5'),
    },
  },
  {
    id: 'threat-energy-shortage',
    code: 'T72',
    fields: {
      name: 'Energy shortage with cut-offs',
      kind: 'supply failure',
      origin: ['environmental'],
      description:
        'Supply is short for days or switched off by area; fuel for emergency power is wanted by everybody at once.',
      affects: ['site', 'hardware', 'service'],
      properties: ['availability'],
      controls: annexA('A.7.11', 'A.5.29', 'A.5.30', 'A.8.14'),
    },
  },
  {
    id: 'threat-failed-region',
    code: 'T73',
    fields: {
      name: 'Region of a cloud provider fails',
      kind: 'supply failure',
      origin: ['accidental'],
      description:
        'A data centre or a central function of the provider is down for hours, and with it what was thought to be independent.',
      affects: ['service', 'software', 'information'],
      properties: ['availability'],
      controls: annexA('A.8.14', 'A.5.23', 'A.5.30', 'A.8.13'),
    },
  },
  {
    id: 'threat-missing-parts',
    code: 'T74',
    fields: {
      name: 'Spare parts or components cannot be had',
      kind: 'supply failure',
      origin: ['accidental', 'environmental'],
      description:
        'Delivery times grow to months, or a component is discontinued, and what breaks stays broken.',
      affects: ['hardware', 'process', 'service'],
      properties: ['availability'],
      controls: annexA('A.8.14', 'A.5.21', 'A.5.22', 'A.7.13'),
    },
  },
  {
    id: 'threat-end-of-product',
    code: 'T75',
    fields: {
      name: 'Maker ends a product or its support',
      kind: 'supply failure',
      origin: ['accidental'],
      description:
        'A notice of discontinuation, a purchase by a competitor or a changed licence takes away updates and service.',
      affects: ['software', 'hardware', 'service'],
      properties: ['integrity', 'availability'],
      controls: annexA('A.5.22', 'A.5.9', 'A.8.8', 'A.5.20'),
    },
  },
  {
    id: 'threat-careless-supplier',
    code: 'T76',
    fields: {
      name: 'Supplier or subcontractor handles data wrongly',
      kind: 'supply failure',
      origin: ['accidental'],
      description:
        'Data is kept longer, in other places or by others than agreed, and we learn of it from the press or a customer.',
      affects: ['service', 'information'],
      properties: ['confidentiality', 'integrity'],
      controls: annexA('A.5.20', 'A.5.22', 'A.5.34', 'A.5.19', 'A.8.10'),
    },
  },
] as const;
