/** The five attributes of ISO/IEC 27002:2022 and the values each may take, spelt as there (without the `#`). */
export const controlAttributeValues = {
  controlType: ['Preventive', 'Detective', 'Corrective'],
  informationSecurityProperties: ['Confidentiality', 'Integrity', 'Availability'],
  cybersecurityConcepts: ['Identify', 'Protect', 'Detect', 'Respond', 'Recover'],
  operationalCapabilities: [
    'Governance',
    'Asset_management',
    'Information_protection',
    'Human_resource_security',
    'Physical_security',
    'System_and_network_security',
    'Application_security',
    'Secure_configuration',
    'Identity_and_access_management',
    'Threat_and_vulnerability_management',
    'Continuity',
    'Supplier_relationships_security',
    'Legal_and_compliance',
    'Information_security_event_management',
    'Information_security_assurance',
  ],
  securityDomains: ['Governance_and_Ecosystem', 'Protection', 'Defence', 'Resilience'],
} as const;

export type ControlAttribute = keyof typeof controlAttributeValues;
export type ControlAttributeValue<A extends ControlAttribute = ControlAttribute> =
  (typeof controlAttributeValues)[A][number];

/** The attributes of one control: for each, one or more of its values. */
export type ControlAttributes = { readonly [A in ControlAttribute]: readonly ControlAttributeValue<A>[] };
