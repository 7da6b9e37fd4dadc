/** Adds up what the selections of one object cost. It is of one type: where it may be of several, the dearest counts. */
import { isAbstractType, type GraphQLCompositeType, type GraphQLSchema } from 'graphql';

export class Dearest {
  private onAll = 0;
  private readonly onOne = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly whole: GraphQLCompositeType,
  ) {}

  /** Adds what is asked of the object where it is of `type`. */
  add(type: GraphQLCompositeType, cost: number): void {
    if (cost === 0) return;
    if (type === this.whole) {
      this.onAll += cost;
      return;
    }
    const members = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
    for (const { name } of members) this.onOne.set(name, (this.onOne.get(name) ?? 0) + cost);
  }

  get total(): number {
    return this.onAll + Math.max(0, ...this.onOne.values());
  }
}
