// Events as GitHub hands them over, as far as the action reads them.

export const baseCommit = 'b'.repeat(40);
export const headCommit = 'a'.repeat(40);
export const mergeCommit = 'c'.repeat(40);

export const pullRequest = {
  number: 7,
  pull_request: {
    number: 7,
    base: { sha: baseCommit, ref: 'main' },
    head: { sha: headCommit, ref: 'dates', repo: { full_name: 'northwind/compliance' } },
  },
  repository: { default_branch: 'main' },
};

export const mergeGroup = { merge_group: { base_sha: baseCommit, head_sha: headCommit } };

export const push = { before: baseCommit, after: headCommit, repository: { default_branch: 'main' } };
