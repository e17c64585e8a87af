// oxlint has no rule of its own for `new Date()`; JavaScript because the linter loads it whatever Node runs it.
const clockRead = {
  meta: {
    type: 'problem',
    docs: { description: 'The domain has no clock: the day is part of the snapshot.' },
  },
  create: (context) => ({
    NewExpression: (node) => {
      if (node.callee.name === 'Date' && node.arguments.length === 0) {
        context.report({ node, message: 'This reads the clock. Take the day from snapshot.asOf instead.' });
      }
    },
  }),
};

export default { meta: { name: 'plumbline' }, rules: { 'no-clock': clockRead } };
