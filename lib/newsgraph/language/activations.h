// Non-linear functions from additions, multiplications and divisions alone, so that every machine and every C library
// gives the same bits.
//
//   float y = language::tanh_of(0.5f);   // 0.46211717
//
// Accurate to a few units in the last place. Written without branches: loops over them become SIMD code.
#pragma once

#include <bit>
#include <cstdint>

namespace newsgraph::language {

/// Rational approximation of degree 13/6 on [-7.9, 7.9], constant beyond (the coefficients that Eigen uses).
[[gnu::always_inline]] inline float tanh_of(float x) {
  constexpr float limit = 7.90531110763549805f;
  x = x < -limit ? -limit : x;
  x = x > limit ? limit : x;
  const float s = x * x;
  float p = -2.76076847742355e-16f;
  p = p * s + 2.00018790482477e-13f;
  p = p * s + -8.60467152213735e-11f;
  p = p * s + 5.12229709037114e-08f;
  p = p * s + 1.48572235717979e-05f;
  p = p * s + 6.37261928875436e-04f;
  p = p * s + 4.89352455891786e-03f;
  float q = 1.19825839466702e-06f;
  q = q * s + 1.18534705686654e-04f;
  q = q * s + 2.26843463243900e-03f;
  q = q * s + 4.89352518554385e-03f;
  return x * p / q;
}

[[gnu::always_inline]] inline float sigmoid_of(float x) {
  return 0.5f * tanh_of(0.5f * x) + 0.5f;
}

/// After Cephes' expf: 2^n times a polynomial on [-ln2/2, ln2/2]. Clamped to what a float can hold.
[[gnu::always_inline]] inline float exp_of(float x) {
  x = x < -87.0f ? -87.0f : x;
  x = x > 88.0f ? 88.0f : x;
  const float scaled = x * 1.44269504088896341f + 0.5f;
  auto n = static_cast<std::int32_t>(scaled);
  n -= static_cast<float>(n) > scaled ? 1 : 0;
  const float whole = static_cast<float>(n);
  const float r = x - whole * 0.693359375f - whole * -2.12194440e-4f;
  float p = 1.9875691500e-4f;
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  return (p * r * r + r + 1.0f) * std::bit_cast<float>((n + 127) << 23);
}

}  // namespace newsgraph::language
