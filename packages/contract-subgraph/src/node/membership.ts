import type { Version } from '../contract/version';
import type { NodeMembership } from './ask-node';
import { Node } from './node';
import type { NodeSettings } from './node-settings';

/** Who takes part in a contract now, by owner. Joining is a row, not a release: it changes no schema and no plan. */
export class Membership {
  private nodes: ReadonlyMap<string, Node> = new Map();
  private readonly listeners = new Set<() => void>();
  private readonly memberOf = new WeakMap<Node, NodeMembership>();

  constructor(
    private readonly contractVersion: Version,
    private readonly settings: NodeSettings,
    private readonly timeLeftMs: (caller: unknown) => number,
  ) {}

  /** A snapshot: an operation that has started goes on with the nodes it started with. */
  get current(): ReadonlyMap<string, Node> {
    return this.nodes;
  }

  /** Replaces the members. A member that is the same object keeps what is known of its health. */
  set(members: readonly NodeMembership[]): void {
    const before = this.nodes;
    this.nodes = new Map(
      [...members]
        .sort((a, b) => (a.owner < b.owner ? -1 : 1))
        .map((member) => [member.owner, this.keep(before.get(member.owner), member)]),
    );
    const kept = new Set(this.nodes.values());
    for (const node of before.values()) if (!kept.has(node)) node.stop();
    for (const listener of [...this.listeners]) listener();
  }

  /** Calls back whenever the members have changed; gives the function that ends it. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private keep(node: Node | undefined, member: NodeMembership): Node {
    if (node && this.memberOf.get(node) === member) return node;
    const made = new Node(member, this.contractVersion, this.settings, this.timeLeftMs);
    this.memberOf.set(made, member);
    return made;
  }
}
