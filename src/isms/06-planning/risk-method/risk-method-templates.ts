/** Methods to start from, for a company of a few hundred people. An organisation changes what does not fit. */

const triggers =
  'A new site, product, service or critical supplier; a law or contract that brings new duties; a serious incident here or at a peer; a serious weakness in what we run or deliver; a major audit finding.';

const watched = [
  { kind: 'incident', least: 'high' },
  { kind: 'supplier', least: 'critical' },
  { kind: 'law' },
] as const;

const repeatability =
  'Two people score each risk on their own before they talk. Where they differ by more than one step, the anchors are read aloud and the reason for the agreed step is written into the scenario. Each year a sample is scored again by somebody who did not take part.';

const owner = 'owner';
const topManagement = 'top management';

const threeImpacts = [
  {
    name: 'Small',
    anchor: 'annoying, and over within days',
    money: 20_000,
    confidentiality: 'internal information reaches colleagues who do not need it',
    integrity: 'errors that are noticed and corrected in daily work',
    availability: 'one team works around an outage for up to a day',
    legal: 'a duty is met late; nobody outside has to be told',
    safety: 'nobody is hurt',
    reputation: 'complaints that we settle ourselves',
  },
  {
    name: 'Serious',
    anchor: 'customers notice; a quarter’s plans change',
    money: 200_000,
    confidentiality: 'customer or staff data reaches somebody outside',
    integrity: 'wrong data leads to wrong deliveries or invoices',
    availability: 'an important service stands still for up to three days',
    legal: 'an authority has to be notified; a contract penalty',
    safety: 'somebody needs first aid',
    reputation: 'customers ask for an explanation; trade press',
  },
  {
    name: 'Severe',
    anchor: 'the year’s result or the company itself is in question',
    money: 2_000_000,
    confidentiality: 'the secrets of many customers or of a core product are out',
    integrity: 'nobody can tell any more which records are right',
    availability: 'most of the work stands still for longer than three days',
    legal: 'fines, lawsuits, or a permit at risk',
    safety: 'somebody is seriously injured',
    reputation: 'national press; important customers leave',
  },
] as const;

const fiveLikelihoods = [
  { name: 'Rare', anchor: 'once in fifty years; would surprise the whole trade', perYear: 0.02 },
  { name: 'Unlikely', anchor: 'once in ten years; cases are known in the trade', perYear: 0.1 },
  { name: 'Possible', anchor: 'once in two years; has happened to partners', perYear: 0.5 },
  { name: 'Likely', anchor: 'twice a year; has happened here', perYear: 2 },
  { name: 'Frequent', anchor: 'about every month', perYear: 12 },
] as const;

const fiveImpacts = [
  {
    name: 'Slight',
    anchor: 'noticed by one team',
    money: 5000,
    confidentiality: 'internal information seen by a few colleagues too many',
    integrity: 'single errors, corrected at once',
    availability: 'an inconvenience of some hours',
    legal: 'no duty is touched',
    safety: 'nobody is hurt',
    reputation: 'not noticed outside',
  },
  {
    name: 'Noticeable',
    anchor: 'a department loses a day',
    money: 25_000,
    confidentiality: 'internal information leaves the company',
    integrity: 'errors in one process for days; corrected from other records',
    availability: 'one service is away for a working day',
    legal: 'an internal rule or a deadline is missed',
    safety: 'a bruise or a fright',
    reputation: 'single customers complain',
  },
  {
    name: 'Serious',
    anchor: 'customers notice; a month’s plans change',
    money: 100_000,
    confidentiality: 'personal or customer data reaches somebody outside',
    integrity: 'wrong results reach customers',
    availability: 'an important service is away for up to three days',
    legal: 'an authority has to be notified; a contract penalty',
    safety: 'somebody needs first aid',
    reputation: 'several customers ask for an explanation; trade press',
  },
  {
    name: 'Severe',
    anchor: 'the year’s result is in question',
    money: 500_000,
    confidentiality: 'data of many people or a product’s secrets are out',
    integrity: 'important records have to be rebuilt from scratch',
    availability: 'several services are away for more than a week',
    legal: 'a fine, a lawsuit, or the loss of a large contract',
    safety: 'somebody is injured and cannot work for weeks',
    reputation: 'regional or national press; customers leave',
  },
  {
    name: 'Threatening',
    anchor: 'the company itself is in question',
    money: 2_500_000,
    confidentiality: 'what the business rests on is in the hands of others for good',
    integrity: 'nobody can tell any more which records are right',
    availability: 'the company cannot work for weeks',
    legal: 'a permit is lost, or management is prosecuted',
    safety: 'somebody is killed or disabled',
    reputation: 'trust is lost for years',
  },
] as const;

export const riskMethodTemplates = [
  {
    key: 'three-by-three',
    title: 'Three by three',
    help: 'Quick to score and easy to explain: for a first assessment, or where there are few risks.',
    fields: {
      name: 'Three by three, version 1',
      approach: 'events',
      likelihoodScale: [
        { name: 'Unlikely', anchor: 'once in ten years or less often', perYear: 0.1 },
        { name: 'Possible', anchor: 'up to once a year', perYear: 1 },
        { name: 'Frequent', anchor: 'up to once a month', perYear: 12 },
      ],
      impactScale: threeImpacts,
      levels: [
        { name: 'Low', acceptable: true, acceptedBy: owner },
        { name: 'Medium', acceptable: false, acceptedBy: owner, from: 4 },
        { name: 'High', acceptable: false, acceptedBy: topManagement, from: 5 },
      ],
      painting: 'sum',
      matrix: [
        [1, 1, 2],
        [1, 2, 3],
        [2, 3, 3],
      ],
      triggers,
      watched,
      repeatability,
    },
  },
  {
    key: 'five-by-five',
    title: 'Five by five',
    help: 'Tells more apart and is what most customers and auditors know; the cells can be painted as you see fit.',
    fields: {
      name: 'Five by five, version 1',
      approach: 'both',
      likelihoodScale: fiveLikelihoods,
      impactScale: fiveImpacts,
      levels: [
        { name: 'Low', acceptable: true, acceptedBy: owner },
        { name: 'Medium', acceptable: false, acceptedBy: owner },
        { name: 'High', acceptable: false, acceptedBy: topManagement },
        { name: 'Very high', acceptable: false, acceptedBy: 'nobody' },
      ],
      painting: 'hand',
      matrix: [
        [1, 1, 1, 2, 3],
        [1, 1, 2, 2, 3],
        [1, 2, 2, 3, 4],
        [1, 2, 3, 3, 4],
        [2, 2, 3, 4, 4],
      ],
      triggers,
      watched,
      repeatability,
    },
  },
  {
    key: 'semi-quantitative',
    title: 'Semi-quantitative',
    help: 'Every step stands for a frequency or a sum, and the level follows from the loss that is to be expected in a year.',
    fields: {
      name: 'Semi-quantitative, version 1',
      approach: 'both',
      likelihoodScale: fiveLikelihoods,
      impactScale: fiveImpacts,
      levels: [
        { name: 'Low', acceptable: true, acceptedBy: owner },
        { name: 'Medium', acceptable: false, acceptedBy: owner, from: 5000 },
        { name: 'High', acceptable: false, acceptedBy: topManagement, from: 50_000 },
        { name: 'Very high', acceptable: false, acceptedBy: 'nobody', from: 250_000 },
      ],
      painting: 'loss',
      matrix: [
        [1, 1, 1, 2, 3],
        [1, 1, 2, 3, 4],
        [1, 2, 3, 4, 4],
        [2, 3, 3, 4, 4],
        [3, 4, 4, 4, 4],
      ],
      triggers,
      watched,
      repeatability,
    },
  },
] as const;
