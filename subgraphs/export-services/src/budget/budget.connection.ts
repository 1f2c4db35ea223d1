import { connectionOf } from '@passerelle/subgraph-kit';
import { Budget } from './budget.entity';

export const BudgetConnection = connectionOf('Budget', Budget);
