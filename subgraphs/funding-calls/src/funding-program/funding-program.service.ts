import { type Database, type ListOrder, type Page, pageOfQuery, pageOfRows } from '@passerelle/subgraph-kit';
import { FundingProgram } from './funding-program.entity';
import { FundingProgramOrder, type FundingProgramsArgs } from './funding-program.input';

const orders: Record<FundingProgramOrder, ListOrder> = {
  [FundingProgramOrder.NAME]: { property: 'sortName', direction: 'ASC' },
  [FundingProgramOrder.NAME_DESC]: { property: 'sortName', direction: 'DESC' },
};

export function findFundingPrograms({ reader }: Database, args: FundingProgramsArgs): Promise<Page<FundingProgram>> {
  return pageOfQuery(reader.createQueryBuilder(FundingProgram, 'program'), { orders, ...args });
}

/** The programmes of one organisation, which are already loaded. */
export function pageOfFundingPrograms(
  programs: readonly FundingProgram[],
  args: FundingProgramsArgs,
): Page<FundingProgram> {
  return pageOfRows(programs, { orders, ...args });
}
