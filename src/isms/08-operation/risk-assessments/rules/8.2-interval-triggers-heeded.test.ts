import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { partyRequirement } from '../../../04-context/party-requirement.ts';
import { change } from '../../../06-planning/changes/change.ts';
import { riskMethod } from '../../../06-planning/risk-method/risk-method.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';
import { assessmentRun } from '../assessment-run.ts';
import { incident } from '../../incidents/incident.ts';
import { supplier } from '../../suppliers/supplier.ts';
import { triggersHeeded } from './8.2-interval-triggers-heeded.ts';

const spring = a(assessmentRun, 'a1', { reason: 'interval', to: '2026-03-24' });
const method = a(riskMethod, 'm1', {
  watched: [
    { kind: 'incident', least: 'high' },
    { kind: 'supplier', least: 'critical' },
    { kind: 'change' },
    { kind: 'law' },
  ],
});
const assessed = (assessedOn?: string, fields: object = {}) => a(risk, 'r1', { assessedOn, ...fields });
const base = [method, spring, assessed('2026-03-17')];
const theft = (fields: object = {}) =>
  a(incident, 'i1', { severity: 'critical', reportedOn: '2026-08-01', risks: ['r1'], ...fields });
const host = a(supplier, 's1', { criticality: 'critical' });
const outage = (fields: object = {}) => theft({ severity: 'low', suppliers: ['s1'], ...fields });
const move = (fields: object = {}) =>
  a(change, 'c1', {
    startsOn: '2026-06-10',
    status: 'running',
    significant: false,
    risks: ['r1'],
    ...fields,
  });
const law = (fields: object = {}) => a(partyRequirement, 'q1', { appliesFrom: '2026-09-11', ...fields });
const adopted = { createdAt: '2026-08-01T09:00:00.000Z' };
const run = (fields: object) => a(assessmentRun, 'a2', { reason: 'incident', to: '2026-08-20', ...fields });

testRule(triggersHeeded, {
  holds: {
    'nothing has happened': { given: base },
    'an incident below what the method names': { given: [...base, theft({ severity: 'medium' })] },
    'not an incident, as it turned out': { given: [...base, theft({ classification: 'event' })] },
    'its severity is not known yet': { given: [...base, theft({ severity: undefined })] },
    'the risk was scored since': { given: [method, spring, assessed('2026-08-01'), theft()] },
    'the risk is closed, and a run was made for it': {
      given: [
        method,
        spring,
        assessed('2026-03-17', { status: 'closed' }),
        theft(),
        run({ incidents: ['i1'] }),
      ],
    },
    'a run was over the risk since': { given: [...base, theft(), run({ risks: ['r1'] })] },
    'a reason to do without': { given: [...base, theft({ runReason: 'It was scored with that in mind.' })] },
    'no run over all risks was finished, which is found elsewhere': {
      given: [method, assessed('2026-03-17'), theft()],
    },
    'the method names nothing to watch': {
      given: [a(riskMethod, 'm1', { watched: undefined }), spring, assessed('2026-03-17'), theft()],
    },
    'the method was replaced': {
      given: [a(riskMethod, 'm1', { replaced: true }), spring, assessed('2026-03-17'), theft()],
    },
    'a supplier of less weight, and one that was not named': {
      given: [...base, outage(), a(supplier, 's1', { criticality: 'high' })],
    },
    'a change that was assessed before it began': {
      given: [...base, move({ run: 'a2' }), run({ reason: 'change', to: '2026-06-01' })],
    },
    'a change still to come, and one that was dropped': {
      given: [...base, move({ status: 'planned' }), a(change, 'c2', { status: 'dropped', risks: ['r1'] })],
    },
    'a significant change is judged by what came before it': {
      given: [...base, move({ significant: true })],
    },
    'a law that was on record before the last run': { given: [...base, law()] },
    'a law that binds only from tomorrow on': {
      given: [...base, a(partyRequirement, 'q1', { appliesFrom: '2026-10-01' }, adopted)],
    },
    'a law that has long applied and is only now on record': {
      given: [...base, a(partyRequirement, 'q1', { appliesFrom: '2018-05-25' }, adopted)],
    },
    'a law that was looked at in a run about the context': {
      given: [...base, a(partyRequirement, 'q1', {}, adopted), run({ reason: 'context' })],
    },
    'what a party expects, and what is refused': {
      given: [
        ...base,
        a(partyRequirement, 'q1', { source: 'expectation' }, adopted),
        a(partyRequirement, 'q2', { addressed: 'no' }, adopted),
      ],
    },
  },
  finds: {
    'a critical incident, and the risk is as it was scored before': {
      given: [...base, theft()],
      finds: ['unassessed i1'],
    },
    'the run since then left the risk out': {
      given: [...base, theft(), run({ risks: ['r1'], leftOut: [{ risk: 'r1', reason: 'No time.' }] })],
      finds: ['unassessed i1'],
    },
    'the run for it is not finished': {
      given: [...base, theft(), run({ incidents: ['i1'], to: undefined })],
      finds: ['unassessed i1'],
    },
    'an incident that names no risk': {
      given: [...base, theft({ risks: undefined })],
      finds: ['unnamed i1'],
    },
    'a failure of a critical supplier, however small': {
      given: [...base, host, outage()],
      finds: ['unassessed i1'],
    },
    'an ordinary change that names a risk': { given: [...base, move()], finds: ['unassessed c1'] },
    'a new law': {
      given: [...base, a(partyRequirement, 'q1', {}, adopted)],
      finds: ['unweighed q1'],
    },
  },
});
