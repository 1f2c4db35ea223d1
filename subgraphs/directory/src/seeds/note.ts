import { cite } from '@passerelle/documents';
import { text } from '@passerelle/subgraph-kit';
import type { Note, NoteTopic } from '../source-ref';

export function note(topic: NoteTopic, fr: string, en: string, ...statements: string[]): Note {
  return { topic, text: text(fr, en), sources: cite(...statements) };
}
