/** Label and hint of every input, by its path; what holds for all four severities stands once. @type {Record<string, [label: string, hint: string]>} */
export const fields = {
  title: ['Title', 'A name for this comparison in your own files.'],
  currency: ['Currency', 'Three letters, such as USD or CNY. Amounts are not converted.'],
  horizon_months: ['Compare over', 'How long you expect to stay.'],
  discount_rate: [
    'Discount rate',
    'Turns later costs into today’s money; your cost of capital will do. At 0% a dollar in three years counts like one today.',
  ],

  'business.revenue_per_hour': [
    'Your revenue per hour',
    'The mean over all hours, nights and weekends included: yearly revenue\u00a0÷\u00a08,760.',
  ],
  'business.gross_margin': [
    'Gross margin',
    'Lost sales also save their costs, so only the margin is lost. 100% counts all revenue as lost.',
  ],
  'business.recoverable': [
    'Sales that come back',
    'The share of interrupted sales that customers make up for later.',
  ],
  'business.annual_growth': ['Revenue growth', 'Losses that hang on revenue grow with it.'],
  'business.revenue_uncertainty': [
    'Revenue may be off by',
    'At 1.2 the true revenue lies, nine times in ten, between yours\u00a0÷\u00a01.2 and yours\u00a0×\u00a01.2. 1: you know it exactly.',
  ],
  'business.daily_profile': [
    'Revenue by hour of the day',
    'Only the shape counts: 2 is twice as busy as 1. In your local time.',
  ],
  'business.weekend_factor': [
    'Saturday and Sunday',
    'Compared with a weekday. 1 is the same, 2 twice as busy.',
  ],
  'business.utc_offset_hours': [
    'Your time zone',
    '8 for Beijing and Singapore, 1 for Berlin, −5 for New York in winter. No daylight saving.',
  ],
  'business.peak_bias': [
    'Incidents follow the load',
    '0%: they strike at any hour alike. 100%: in proportion to your revenue.',
  ],
  'business.engineer_hourly_cost': [
    'Cost of an engineer',
    'One hour of your own staff, overhead included.',
  ],
  'business.ramp_hours': [
    'Time to recover',
    'After the fix, revenue climbs back evenly over this time.',
  ],
  'business.impact': [
    'Revenue lost',
    'The share of revenue that is lost while such an incident is open.',
  ],
  'business.engineers': [
    'Engineers tied up',
    'Your own people, on average, from the report to the end.',
  ],
  'business.penalty': ['Fixed cost', 'Coupons, fines, credits to your own customers.'],
  'business.audience.customers': [
    'Customers',
    'Those who may leave over an outage. 0 leaves them out.',
  ],
  'business.audience.value': ['Value of a customer', 'What one customer is still worth to you.'],
  'business.audience.churn_per_hour': [
    'Customers lost',
    'The share who leave for good in each hour of full outage.',
  ],
  'business.events': [
    'Big events',
    'Short and worth many ordinary hours. They come on top of ordinary weeks.',
  ],
  'business.events[].name': ['Event', ''],
  'business.events[].per_year': ['Times a year', ''],
  'business.events[].hours': ['Hours each', ''],
  'business.events[].revenue_factor': ['Revenue, × normal', ''],
  'business.events[].incident_multiplier': ['Incidents, × normal', ''],

  'usage.units_per_month': ['Your usage', 'What you will use in the first month.'],
  'usage.unit': ['Unit of usage', 'What vendors charge by: 1,000 minutes, GB, million requests.'],
  'usage.annual_growth': ['Growth of usage', ''],

  vendors: ['Vendors', ''],
  'vendors[].name': ['Name', ''],
  'vendors[].price.monthly': ['Monthly price', 'The fixed part of the bill.'],
  'vendors[].price.usage': [
    'Unit price',
    'For each unit you use. Tiers are under “More about price”.',
  ],
  'vendors[].price.usage.tiers': [
    'Price tiers',
    'Each reaches up to its limit, the limit included.',
  ],
  'vendors[].price.usage.tiers[].up_to': ['Tier up to', ''],
  'vendors[].price.usage.tiers[].unit_price': ['Unit price', ''],
  'vendors[].price.usage.included': [
    'Included units',
    'Free each month; the tiers count from here.',
  ],
  'vendors[].price.usage.mode': [
    'How tiers count',
    'Say the first tier ends at 1,000 and you use 1,500. Graduated: only the 500 above pay the second price. Volume: all 1,500 do.',
  ],
  'vendors[].price.discount': ['Discount', 'Off the monthly and usage charges.'],
  'vendors[].price.minimum_monthly': [
    'Minimum commitment',
    'The least you pay each month, even if you use less.',
  ],
  'vendors[].price.annual_uplift': ['Yearly price rise', 'At each anniversary.'],
  'vendors[].price.support_plan': ['Support plan', ''],
  'vendors[].price.support_plan.minimum': [
    'Support plan, at least',
    'The least you pay each month for a better support plan.',
  ],
  'vendors[].price.support_plan.tiers': [
    'Support plan, share of the bill',
    'Each share holds for its own part of the month’s bill.',
  ],
  'vendors[].price.support_plan.tiers[].up_to': ['Bill up to', ''],
  'vendors[].price.support_plan.tiers[].rate': ['Share of the bill', ''],
  'vendors[].price.extras': ['Extras', 'Onboarding, add-ons, on-site visits.'],
  'vendors[].price.extras[].name': ['Extra', ''],
  'vendors[].price.extras[].amount': ['Amount', ''],
  'vendors[].price.extras[].per': ['How often', ''],
  'vendors[].switching.in_fee': ['Fee to move in', 'Migration, setup, training.'],
  'vendors[].switching.in_hours': ['Work to move in', 'Hours of your own engineers.'],
  'vendors[].switching.parallel_months': [
    'Both bills run for',
    'While you still pay your old vendor.',
  ],
  'vendors[].switching.parallel_monthly': ['The old bill', ''],
  'vendors[].switching.out_fee': [
    'Fee to move out',
    'Charged at the end. Leave it 0 if you expect to stay.',
  ],
  'vendors[].switching.out_hours': ['Work to move out', 'Hours of your own engineers.'],
  'vendors[].incidents_per_year': [
    'Incidents',
    'P0: your core business is down. Ask the vendor for its last twelve months.',
  ],
  'vendors[].support.detection_hours': [
    'Time to notice',
    'From the start of an incident until somebody reports it.',
  ],
  'vendors[].support.response_hours': [
    'Response time',
    'From the report until a person takes it up. An automatic reply does not count.',
  ],
  'vendors[].support.repair_hours': [
    'Repair time',
    'From then until a fix is in place, messages aside. Resolution time = response + messages + repair.',
  ],
  'vendors[].support.spread': [
    'How much times vary',
    'The time nine in ten stay within\u00a0÷\u00a0the time half stay within. 1: always the same; 3 is usual.',
  ],
  'vendors[].support.first_time_fix_rate': [
    'Fixes that hold',
    'Share fixed at the first go (first-time fix rate). The rest take another full round, from the response on.',
  ],
  'vendors[].support.message_rounds': [
    'Messages back and forth',
    'How many questions and answers each round of work takes.',
  ],
  'vendors[].support.round_trip_hours': [
    'Time for each',
    'Longer across languages and time zones.',
  ],
  'vendors[].support.desk': ['Support hours', 'While support is closed, an incident waits.'],
  'vendors[].support.desk.windows': ['Opening hours', 'In the vendor’s local time, 0 to 24.'],
  'vendors[].support.desk.windows[].days': ['Days', ''],
  'vendors[].support.desk.windows[].from_hour': ['Opens at', ''],
  'vendors[].support.desk.windows[].to_hour': ['Closes at', ''],
  'vendors[].support.desk.utc_offset_hours': ['Vendor’s time zone', ''],
  'vendors[].support.desk.holiday_runs': [
    'Public holidays',
    'Days in each run of holidays, such as 8, 7, 3. They are spread over the year.',
  ],
  'vendors[].support.around_the_clock': [
    'Handled at any hour',
    'Severities worked on even while support is closed, holidays included.',
  ],
  'vendors[].sla.credits': [
    'Credits',
    'Share of the month’s bill you get back below an availability.',
  ],
  'vendors[].sla.credits[].below': ['Availability below', ''],
  'vendors[].sla.credits[].share': ['Share of the bill', ''],
  'vendors[].sla.counted': ['Counts as downtime', 'Which incidents the contract counts.'],
  'vendors[].sla.min_minutes': [
    'Shortest that counts',
    'Shorter outages are left out; longer ones count from their start.',
  ],
  'vendors[].sla.counts_maintenance': ['Maintenance counts too', ''],
  'vendors[].sla.cap': ['Credits at most', 'As a share of the month’s bill.'],
  'vendors[].sla.cash_value': ['Worth of a credit', '100% if paid in cash, less for a voucher.'],
  'vendors[].sla.claim_probability': [
    'Claims you file',
    'Credits that nobody claims lapse. Type the share you will really claim.',
  ],
  'vendors[].sla.claim_hours': ['Work for a claim', 'Hours of your own engineers.'],
  'vendors[].maintenance.hours_per_month': [
    'Planned maintenance',
    'The service is down and nothing is sold.',
  ],
  'vendors[].maintenance.load': [
    'Business at that time',
    'Compared with a mean hour: about 0.3 at night, 1 by day.',
  ],
  'vendors[].degradation.hours_per_month': [
    'Chronic stutter',
    'Poor quality that nobody files a ticket for.',
  ],
  'vendors[].degradation.impact': ['Revenue lost to it', 'The share that is lost while it lasts.'],
  'vendors[].uncertainty.incidents': [
    'Incidents may be off by',
    'At 2 there may well be half as many, or twice as many. 1: you know the number exactly.',
  ],
  'vendors[].uncertainty.times': [
    'Times may be off by',
    'The same for noticing, response, messages and repair.',
  ],
};
