import type { SharePoint } from '../../agent-bot/http/judgement-api.ts';
import { percent } from '../format.ts';

/** "4%", or a dash where nothing was counted. */
export function shareOrDash({ share }: SharePoint): string {
  return share === null ? '–' : percent(share);
}

/** "2.1% to 6.8%": where the true share lies, 95 times out of 100. */
export function range({ low, high }: Pick<SharePoint, 'low' | 'high'>): string {
  return `${percent(low)} to ${percent(high)}`;
}
