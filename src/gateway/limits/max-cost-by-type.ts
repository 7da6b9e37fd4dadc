/** Adds up the selections of one object. An object has one type, so for an abstract type the most expensive member counts. */
import { isAbstractType, type GraphQLCompositeType, type GraphQLSchema } from 'graphql';

export class MaxCostByType {
  private commonCost = 0;
  private readonly costByMember = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly declaredType: GraphQLCompositeType,
  ) {}

  /** Adds the cost of a selection that applies to objects of `type`. */
  add(type: GraphQLCompositeType, cost: number): void {
    if (cost === 0) return;
    if (type === this.declaredType) {
      this.commonCost += cost;
      return;
    }
    const members = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
    for (const { name } of members) this.costByMember.set(name, (this.costByMember.get(name) ?? 0) + cost);
  }

  get total(): number {
    return this.commonCost + Math.max(0, ...this.costByMember.values());
  }
}
