/** The grades of a nonconformity. Certification bodies and internal auditors mean the same by them. */
export const severities = { major: 'Major nonconformity', minor: 'Minor nonconformity' };

/** The grades of an audit finding. An organisation may use names of its own for them; rules use these. */
export const grades = {
  ...severities,
  observation: 'Observation',
  opportunity: 'Opportunity for improvement',
  strength: 'Strength',
};
