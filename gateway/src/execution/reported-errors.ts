import type { AnswerPath } from './places';

interface Branch {
  readonly branches: Map<string | number, Branch>;
  /** Whether an error here explains every null below. */
  explainsBelow: boolean;
}

/** Where subgraphs reported errors, so that a null one of them explains is not reported again. */
export class ReportedErrors {
  private readonly root: Branch = { branches: new Map(), explainsBelow: false };

  constructor(errorPaths: readonly AnswerPath[], explainedPlaces: readonly AnswerPath[]) {
    for (const path of errorPaths) this.branchAt(path);
    for (const path of explainedPlaces) this.branchAt(path).explainsBelow = true;
  }

  /** Whether there is an error at the path, below it, or above it for everything below. */
  explain(path: AnswerPath): boolean {
    let branch = this.root;
    for (const step of path) {
      if (branch.explainsBelow) return true;
      const next = branch.branches.get(step);
      if (!next) return false;
      branch = next;
    }
    return true;
  }

  private branchAt(path: AnswerPath): Branch {
    let branch = this.root;
    for (const step of path) {
      let next = branch.branches.get(step);
      if (!next) {
        next = { branches: new Map(), explainsBelow: false };
        branch.branches.set(step, next);
      }
      branch = next;
    }
    return branch;
  }
}
