import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../agent-bot/knowledge/knowledge-index.ts';
import { loadIndex } from '../../../agent-bot/knowledge/load-index.ts';
import { trainModel } from '../../../agent-bot/knowledge/train.ts';

/** Asks a knowledge, an entry a list of phrasings. */
function asking(phrasings: Record<string, readonly string[]>): (text: string) => Candidate {
  const entries = Object.entries(phrasings).map(([id, questions]) => ({
    id,
    questions: [...questions],
    answer: id,
  }));
  const index = loadIndex(entries, trainModel(entries).model);
  return (text) => index.candidates(text, 1)[0] as Candidate;
}

const shop = asking({
  greeting: ['hello', 'hi', 'hey there', 'good morning'],
  thanks: ['thanks', 'thank you', 'thanks a lot', 'cheers'],
  track: ['where is my order', 'track my parcel', 'when will my order come', 'my order has not arrived'],
  pay: ['how can I pay', 'which cards do you take', 'can I pay with PayPal', 'payment methods'],
  returns: ['how do I send it back', 'can I return it', 'return policy', 'I want to return my order'],
  hours: ['when are you open', 'opening hours', 'are you open on Sunday', 'what time do you close'],
});

describe('questions as people ask them', () => {
  it('are known by what is asked, whatever courtesies stand around it', () => {
    const plain = shop('can i return shoes');
    const polite = shop(
      'Good evening team, could you please tell me can i return shoes? Many thanks in advance!',
    );
    expect(plain.entry).toBe('returns');
    expect(polite).toEqual(plain);
    expect(shop('hi, where is my order please')).toMatchObject({ entry: 'track' });
    expect(shop('hi, where is my order please').confidence).toBeGreaterThan(0.6);
  });

  it('are greetings and thanks where a knowledge has these as entries and nothing else is said', () => {
    expect(shop('hi')).toMatchObject({ entry: 'greeting' });
    expect(shop('thanks a lot!')).toMatchObject({ entry: 'thanks' });
    expect(shop('thank you so much').entry).toBe('thanks');
  });

  it('may have Hindi words in Latin letters', () => {
    expect(shop('mera order kab aayega').entry).toBe('track');
    expect(shop('mera order kab aayega').confidence).toBeGreaterThan(0.6);
    expect(shop('return kaise karna hai').entry).toBe('returns');
  });

  it('may be in a script without spaces, and as short as a word', () => {
    const chinese = asking({
      track: ['我的订单在哪里', '什么时候到货', '怎么还没收到包裹', '发货要多久'],
      pay: ['可以用支付宝吗', '支持什么付款方式', '能分期付款吗', '可以货到付款吗'],
      returns: ['怎么退货', '我想退换商品', '退货运费谁出'],
      hours: ['营业时间', '你们几点开门', '周日开门吗', '几点关门'],
    });
    expect(chinese('付款')).toMatchObject({ entry: 'pay' });
    expect(chinese('付款').confidence).toBeGreaterThan(0.6);
    expect(chinese('包裹没收到').entry).toBe('track');
    expect(chinese('今天几点关门').entry).toBe('hours');
    expect(chinese('推荐一部电影').confidence).toBeLessThan(0.5);
  });
});
