// Where a value comes from and how far it can be trusted: its own section, the `about.evidence` of the scenario, the schema.

/** {source, grade} for a path of a draft, or null. */
export function evidenceOf(draft, path, node) {
  for (let n = path.length; n > 0; n--) {
    const section = draft.value(path.slice(0, n));
    if (section && typeof section === 'object' && !Array.isArray(section) && typeof section.source === 'string' && section.source) {
      return { source: section.source, grade: section.grade };
    }
  }
  const told = byPath(draft.value(['about', 'evidence']), path);
  if (told) {
    return told;
  }
  const source = node?.['x-source'];
  return source || node?.['x-grade'] ? { source: source ?? '', grade: node['x-grade'], ofDefault: true } : null;
}

/** The longest pattern of keys that fits; `*` is any key. */
function byPath(evidence, path) {
  let best = null;
  let length = 0;
  for (const [pattern, told] of Object.entries(evidence ?? {})) {
    const steps = pattern.split('.');
    if (steps.length > length && steps.length <= path.length && steps.every((key, i) => key === '*' || key === String(path[i]))) {
      best = told;
      length = steps.length;
    }
  }
  return best;
}
