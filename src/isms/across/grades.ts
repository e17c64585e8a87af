/** Grades of what does not conform. Certification bodies and internal auditors mean the same by them. */
export const severities = { major: 'Major nonconformity', minor: 'Minor nonconformity' };

/** Grades of what an audit finds. The organisation may call them by names of its own; rules reckon with these. */
export const grades = {
  ...severities,
  observation: 'Observation',
  opportunity: 'Opportunity for improvement',
  strength: 'Strength',
};
