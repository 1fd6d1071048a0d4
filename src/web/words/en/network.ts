// Nodes, witnesses, the order, refusals, devices and keys.

export const network = {
  title: 'Network',
  lead: 'Who keeps a copy of the commune, who vouches for the order, and what was refused.',
};
