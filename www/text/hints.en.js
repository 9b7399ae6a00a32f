/** Hints of the inputs that stand in groups. @type {Record<string, string>} */
export const hints = {
  title: 'A name for this comparison in your own files.',
  currency: 'Three letters, such as USD or CNY. Amounts are not converted.',
  discount_rate:
    'Turns later costs into today’s money; your cost of capital will do. At 0% a dollar in three years counts like one today.',
  'business.gross_margin':
    'Lost sales also save their costs, so only the margin is lost. 100% counts all revenue as lost.',
  'business.recoverable': 'The share of interrupted sales that customers make up for later.',
  'business.annual_growth': 'Losses that hang on revenue grow with it.',
  'business.revenue_uncertainty':
    'At 1.2 the true revenue lies, nine times in ten, between yours\u00a0÷\u00a01.2 and yours\u00a0×\u00a01.2. 1: you know it exactly.',
  'business.daily_profile': 'Only the shape counts: 2 is twice as busy as 1. In your local time.',
  'business.weekend_factor': 'Compared with a weekday. 1 is the same, 2 twice as busy.',
  'business.utc_offset_hours':
    '8 for Beijing and Singapore, 1 for Berlin, −5 for New York in winter. No daylight saving.',
  'business.peak_bias': '0%: they strike at any hour alike. 100%: in proportion to your revenue.',
  'business.ramp_hours': 'After the fix, revenue climbs back evenly over this time.',
  'business.impact': 'The share of revenue that is lost while such an incident is open.',
  'business.engineers': 'Your own people, on average, from the report to the end.',
  'business.penalty': 'Coupons, fines, credits to your own customers.',
  'business.audience.customers': 'Those who may leave over an outage. 0 leaves them out.',
  'business.audience.value': 'What one customer is still worth to you.',
  'business.audience.churn_per_hour': 'The share who leave for good in each hour of full outage.',
  'business.events': 'Short and worth many ordinary hours. They come on top of ordinary weeks.',
  'vendors[].price.usage.tiers': 'Each reaches up to its limit, the limit included.',
  'vendors[].price.usage.included': 'Free each month; the tiers count from here.',
  'vendors[].price.usage.mode':
    'Say the first tier ends at 1,000 and you use 1,500. Graduated: only the 500 above pay the second price. Volume: all 1,500 do.',
  'vendors[].price.discount': 'Off the monthly and usage charges.',
  'vendors[].price.minimum_monthly': 'The least you pay each month, even if you use less.',
  'vendors[].price.annual_uplift': 'At each anniversary.',
  'vendors[].price.support_plan.minimum': 'The least you pay each month for a better support plan.',
  'vendors[].price.support_plan.tiers': 'Each share holds for its own part of the month’s bill.',
  'vendors[].price.extras': 'Onboarding, add-ons, on-site visits.',
  'vendors[].switching.in_fee': 'Migration, setup, training.',
  'vendors[].switching.in_hours': 'Hours of your own engineers.',
  'vendors[].switching.parallel_months': 'While you still pay your old vendor.',
  'vendors[].switching.out_fee': 'Charged at the end. Leave it 0 if you expect to stay.',
  'vendors[].switching.out_hours': 'Hours of your own engineers.',
  'vendors[].support.spread':
    'The time nine in ten stay within\u00a0÷\u00a0the time half stay within. 1: always the same; 3 is usual.',
  'vendors[].support.first_time_fix_rate':
    'Share fixed at the first go (first-time fix rate). The rest take another full round, from the response on.',
  'vendors[].support.message_rounds': 'How many questions and answers each round of work takes.',
  'vendors[].support.round_trip_hours': 'Longer across languages and time zones.',
  'vendors[].support.desk.windows': 'In the vendor’s local time, 0 to 24.',
  'vendors[].support.desk.holiday_runs':
    'Days in each run of holidays, such as 8, 7, 3. They are spread over the year.',
  'vendors[].support.around_the_clock':
    'Severities worked on even while support is closed, holidays included.',
  'vendors[].sla.credits': 'Share of the month’s bill you get back below an availability.',
  'vendors[].sla.counted': 'Which incidents the contract counts.',
  'vendors[].sla.min_minutes': 'Shorter outages are left out; longer ones count from their start.',
  'vendors[].sla.cap': 'As a share of the month’s bill.',
  'vendors[].sla.cash_value': '100% if paid in cash, less for a voucher.',
  'vendors[].sla.claim_probability':
    'Credits that nobody claims lapse. Type the share you will really claim.',
  'vendors[].sla.claim_hours': 'Hours of your own engineers.',
  'vendors[].maintenance.hours_per_month': 'The service is down and nothing is sold.',
  'vendors[].maintenance.load': 'Compared with a mean hour: about 0.3 at night, 1 by day.',
  'vendors[].degradation.hours_per_month': 'Poor quality that nobody files a ticket for.',
  'vendors[].degradation.impact': 'The share that is lost while it lasts.',
  'vendors[].uncertainty.incidents':
    'At 2 there may well be half as many, or twice as many. 1: you know the number exactly.',
  'vendors[].uncertainty.times': 'The same for noticing, response, messages and repair.',
};
