import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { supplier } from '../../08-operation/suppliers/supplier.ts';
import { scope } from '../scope.ts';
import { interfacesConsidered } from './4.3-c-interfaces-considered.ts';

const crossing = { what: 'Virtual machines', with: 'The hosting provider', direction: 'inward' };
const drawn = (fields: object = {}) =>
  a(scope, 'all', { interfaces: [{ ...crossing, supplier: 'host' }], ...fields });
const host = a(supplier, 'host', { kind: ['cloud'] });

testRule(interfacesConsidered, {
  holds: {
    'the critical supplier is named': { given: [host, drawn()] },
    'another of its kind stands for the group': {
      given: [host, a(supplier, 'mail', { kind: ['cloud', 'outsourcing'] }), drawn()],
    },
    'nothing crosses, and it is said why': {
      given: [drawn({ interfaces: [], noInterfaces: 'One workshop with machines that have no network.' })],
    },
    'others need not be named': {
      given: [host, a(supplier, 'paper', { kind: ['component'], criticality: 'low' }), drawn()],
    },
    'nor one that has nothing to do with the ISMS': {
      given: [host, a(supplier, 'canteen', { kind: ['utility'], relevant: false }), drawn()],
    },
    'nor one of the past': {
      given: [host, a(supplier, 'old', { kind: ['utility'], to: '2026-06-30' }), drawn()],
    },
  },
  finds: {
    'nothing is listed': { given: [host, drawn({ interfaces: [] })], finds: ['none all'] },
    'a critical supplier is missing': {
      given: [host, a(supplier, 'alarms', { kind: ['outsourcing'] }), drawn()],
      finds: ['unnamed all'],
    },
    'the interfaces name people only': {
      given: [host, drawn({ interfaces: [crossing] })],
      finds: ['unnamed all'],
    },
  },
});
