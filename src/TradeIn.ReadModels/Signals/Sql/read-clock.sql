select today
from read.signals_clock
