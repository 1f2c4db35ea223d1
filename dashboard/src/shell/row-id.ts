import { useParams } from 'wouter';

/** The id of the row that the address names. */
export function useRowId(): string {
  const { id = '' } = useParams<{ id: string }>();
  return id;
}
